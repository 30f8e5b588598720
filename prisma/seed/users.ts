import { createHash } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { hashPassword } from "@/lib/password";
import { asViewer } from "@/lib/db";
import { system } from "@/lib/viewer";
import type { LearningStyle, Role } from "@/prisma/generated/enums";
import type { Calendar } from "./calendar";

export const password = "learn-with-m4t";

type Person = {
  role: Role;
  firstName: string;
  lastName: string;
  /** Days ago. */
  joined: number;
  bio?: string;
  learningStyles?: LearningStyle[];
  locale?: string;
  timeZone?: string;
};

const people = {
  admin1: { role: "admin", firstName: "Ruth", lastName: "Keller", joined: 420 },
  admin2: { role: "admin", firstName: "Omar", lastName: "Siddiqui", joined: 180 },
  instructor1: {
    role: "instructor",
    firstName: "Daniel",
    lastName: "Brandt",
    joined: 400,
    bio: "Has written JavaScript for a living since browsers disagreed about everything. Built ordering systems for two logistics firms and now teaches teams to read their own code. Still draws every call stack by hand.",
    learningStyles: ["reading", "hands_on"],
  },
  instructor2: {
    role: "instructor",
    firstName: "Nora",
    lastName: "Vestergaard",
    joined: 390,
    bio: "Designer from Aarhus, first in print, then on screens. Led the redesign of a ticket machine that 40,000 people use each day and learned more from watching ten of them than from any guideline.",
    learningStyles: ["visual", "hands_on"],
  },
  instructor3: {
    role: "instructor",
    firstName: "Michael",
    lastName: "Osei",
    joined: 380,
    bio: "Ran support, then sales, then a software company of thirty people. Teaches the parts of management and pricing that he got wrong first.",
    learningStyles: ["auditory", "reading"],
  },
  instructor4: {
    role: "instructor",
    firstName: "Elena",
    lastName: "Petrova",
    joined: 375,
    bio: "Statistician. Ten years of experiments on marketplaces and in public health. Cares about what the numbers can’t say, and about queries that a colleague can still read in a year.",
    learningStyles: ["visual", "reading"],
  },
  company_admin1: {
    role: "company_admin",
    firstName: "Hannah",
    lastName: "Doyle",
    joined: 130,
    bio: "Learning and development at Northwind Training.",
  },
  company_admin2: {
    role: "company_admin",
    firstName: "Victor",
    lastName: "Almeida",
    joined: 110,
    bio: "Runs operations at Contoso Labs.",
  },
  student1: {
    role: "student",
    firstName: "Maya",
    lastName: "Okafor",
    joined: 96,
    bio: "Moving from customer support into web development.",
    learningStyles: ["visual", "hands_on"],
  },
  student2: {
    role: "student",
    firstName: "Jonas",
    lastName: "Lindqvist",
    joined: 104,
    learningStyles: ["reading"],
    locale: "sv-SE",
    timeZone: "Europe/Stockholm",
  },
  student3: {
    role: "student",
    firstName: "Priya",
    lastName: "Raman",
    joined: 92,
    learningStyles: ["visual", "reading"],
  },
  student4: {
    role: "student",
    firstName: "Tomás",
    lastName: "Herrera",
    joined: 90,
    learningStyles: ["auditory"],
    locale: "es-ES",
    timeZone: "Europe/Madrid",
  },
  student5: {
    role: "student",
    firstName: "Aiko",
    lastName: "Tanaka",
    joined: 88,
    learningStyles: ["visual"],
    timeZone: "Asia/Tokyo",
  },
  student6: {
    role: "student",
    firstName: "Leila",
    lastName: "Haddad",
    joined: 86,
    learningStyles: ["reading", "hands_on"],
  },
  student7: {
    role: "student",
    firstName: "Marek",
    lastName: "Nowak",
    joined: 84,
    locale: "pl-PL",
    timeZone: "Europe/Warsaw",
  },
  student8: {
    role: "student",
    firstName: "Chloé",
    lastName: "Martin",
    joined: 82,
    learningStyles: ["visual", "auditory"],
  },
  student9: {
    role: "student",
    firstName: "Samuel",
    lastName: "Adeyemi",
    joined: 100,
    learningStyles: ["hands_on"],
  },
  student10: {
    role: "student",
    firstName: "Ingrid",
    lastName: "Solheim",
    joined: 94,
    learningStyles: ["visual"],
  },
  student11: {
    role: "student",
    firstName: "Wei",
    lastName: "Zhang",
    joined: 91,
    learningStyles: ["reading"],
  },
  student12: {
    role: "student",
    firstName: "Fatima",
    lastName: "El Amrani",
    joined: 40,
    learningStyles: ["auditory", "visual"],
  },
} satisfies Record<string, Person>;

export type Username = keyof typeof people;
export type People = Record<Username, { id: string; name: string }>;

/** The demo's people, all with one password and a verified address. */
export async function seedUsers({ at, after }: Calendar): Promise<People> {
  const usernames = Object.keys(people) as Username[];
  const rows = await Promise.all(
    usernames.map(async (username, i) => {
      const { joined, ...person }: Person = people[username];
      const createdAt = at(joined, 8 + (i % 9));
      return {
        ...person,
        id: idOf(username, createdAt),
        username,
        email: `${username}@example.com`,
        emailVerified: true,
        password: await hashPassword(password),
        learningStyles: person.learningStyles ?? [],
        createdAt,
        updatedAt: after(createdAt, 6),
      };
    }),
  );
  await asViewer(system, (tx) => tx.user.createMany({ data: rows }));
  const entries = rows.map(({ id, username, firstName, lastName }) => [
    username,
    { id, name: `${firstName} ${lastName}` },
  ]);
  return Object.fromEntries(entries) as People;
}

/** A UUIDv7 like those the app makes, the same at each seeding. */
function idOf(username: string, createdAt: Date) {
  const random = createHash("sha256").update(`demo person ${username}`).digest().subarray(0, 16);
  return uuidv7({ msecs: createdAt.getTime(), random });
}
