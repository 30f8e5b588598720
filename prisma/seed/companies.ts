import { newLicenseKey } from "@/lib/companies/license-key";
import { asViewer, type Tx } from "@/lib/db";
import { hashToken } from "@/lib/tokens";
import { system } from "@/lib/viewer";
import type { PlanIds, PlanName } from "./billing";
import type { Calendar } from "./calendar";
import { isOver, lifeOf, type Seat } from "./seats";
import type { People, Username } from "./users";

/** Days ago throughout; a negative number is ahead. */
type Company = {
  name: string;
  email: string;
  phone: string;
  address: string;
  admin: Username;
  employees: Username[];
  plan: PlanName;
  seats: number;
  started: number;
  ends: number;
  taken: Seat[];
};

const companies: Company[] = [
  {
    name: "Northwind Training",
    email: "learning@northwind.example",
    phone: "+49 30 5550 1420",
    address: "Speicherstraße 11, 10115 Berlin, Germany",
    admin: "company_admin1",
    employees: ["student3", "student4", "student5", "student6", "student7", "student8"],
    plan: "Team yearly",
    seats: 25,
    started: 118,
    ends: -247,
    taken: [
      { kind: "active", who: "company_admin1", assigned: 115 },
      { kind: "accepted", who: "student4", invited: 89, accepted: 85 },
      { kind: "active", who: "student5", assigned: 82 },
      { kind: "active", who: "student3", assigned: 80 },
      { kind: "active", who: "student6", assigned: 80, expires: -9 },
      { kind: "active", who: "student7", assigned: 79, expires: -12 },
      { kind: "revoked", who: "student8", assigned: 78, ended: 6 },
      { kind: "lapsed", email: "j.petersen@northwind.example", invited: 40, ended: 26 },
      { kind: "withdrawn", email: "temp.support@northwind.example", invited: 19, ended: 17 },
      { kind: "invited", email: "lena.fischer@northwind.example", invited: 13, reminded: 6 },
      { kind: "invited", email: "rafael.costa@northwind.example", invited: 13, reminded: 6 },
      { kind: "invited", email: "yuki.mori@northwind.example", invited: 9 },
      { kind: "invited", email: "amina.diallo@northwind.example", invited: 5 },
      { kind: "invited", email: "oskar.holm@northwind.example", invited: 5 },
      { kind: "invited", email: "grace.chen@northwind.example", invited: 2 },
      { kind: "invited", email: "pavel.novotny@northwind.example", invited: 1 },
    ],
  },
  {
    name: "Contoso Labs",
    email: "office@contoso.example",
    phone: "+351 21 555 0188",
    address: "Rua das Flores 42, 1200-195 Lisboa, Portugal",
    admin: "company_admin2",
    employees: ["student9", "student10", "student11", "student12"],
    plan: "Team monthly",
    seats: 5,
    started: 108,
    ends: -13,
    taken: [
      { kind: "active", who: "company_admin2", assigned: 106 },
      { kind: "accepted", who: "student11", invited: 78, accepted: 75 },
      { kind: "active", who: "student10", assigned: 72 },
      { kind: "active", who: "student9", assigned: 70 },
      { kind: "active", who: "student12", assigned: 38 },
    ],
  },
];

export type CompanyIds = Record<"company_admin1" | "company_admin2", number>;

/** Two companies with their people, seats and the history of each seat. */
export async function seedCompanies(
  calendar: Calendar,
  people: People,
  planIds: PlanIds,
): Promise<CompanyIds> {
  return asViewer(system, async (tx) => {
    const ids: Partial<Record<Username, number>> = {};
    for (const company of companies)
      ids[company.admin] = await seedCompany(tx, company, calendar, people, planIds);
    return ids as CompanyIds;
  });
}

async function seedCompany(tx: Tx, company: Company, calendar: Calendar, people: People, planIds: PlanIds) {
  const { at } = calendar;
  const createdAt = at(company.started, 8);
  const { id: companyId } = await tx.company.create({
    data: {
      name: company.name,
      email: company.email,
      phone: company.phone,
      address: company.address,
      createdAt,
      updatedAt: createdAt,
    },
    select: { id: true },
  });
  await tx.user.updateMany({
    where: { username: { in: [company.admin, ...company.employees] } },
    data: { companyId, updatedAt: createdAt },
  });
  const { id: subscriptionId } = await tx.companySubscription.create({
    data: {
      companyId,
      planId: planIds[company.plan],
      startDate: at(company.started),
      endDate: at(company.ends),
      userLimit: company.seats,
      status: "active",
      createdAt,
      updatedAt: createdAt,
    },
    select: { id: true },
  });

  const live = company.taken.filter((seat) => !isOver(seat)).length;
  const ended = company.taken.filter(isOver).map((seat) => at(seat.ended, 16));
  const unused = Array.from({ length: company.seats - live - ended.length }, () => createdAt);
  const place = { company, companyId, subscriptionId, people, calendar };
  for (const seat of company.taken) await seedSeat(tx, seat, createdAt, place);
  // A seat that is taken back comes again under a new key.
  for (const minted of [...unused, ...ended]) await seedSeat(tx, null, minted, place);
  return companyId;
}

type Place = {
  company: Company;
  companyId: number;
  subscriptionId: number;
  people: People;
  calendar: Calendar;
};

async function seedSeat(
  tx: Tx,
  seat: Seat | null,
  minted: Date,
  { company, companyId, subscriptionId, people, calendar }: Place,
) {
  const { at } = calendar;
  const actorId = people[company.admin].id;
  const { row, history } = lifeOf(seat, calendar, people);
  const licenseKey = newLicenseKey();
  const { id: licenseId } = await tx.license.create({
    data: {
      companyId,
      subscriptionId,
      licenseKey,
      licenseKeyHash: hashToken(licenseKey),
      expiresAt: at(
        seat?.kind === "active" && seat.expires !== undefined ? seat.expires : company.ends - 1,
        0,
      ),
      ...row,
      createdAt: minted,
      updatedAt: history.at(-1)?.at ?? minted,
    },
    select: { id: true },
  });
  const happened = [{ type: "minted" as const, at: minted, actorId: null }, ...history];
  await tx.licenseEvent.createMany({
    data: happened.map((event) => ({ actorId, ...event, companyId, licenseId })),
  });
}
