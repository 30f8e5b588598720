import { asViewer } from "@/lib/db";
import { system } from "@/lib/viewer";
import type { Prisma } from "@/prisma/generated/client";
import type { Calendar } from "./calendar";
import type { Slug } from "./courses";
import type { People, Username } from "./users";

const plans = [
  {
    name: "Individual monthly",
    description: "Every course, for one person. Cancel at the end of any month.",
    price: "24.00",
    period: "month",
    audience: "person",
    coversAll: true,
    features: [
      "Every course, new ones included",
      "Quizzes with explanations",
      "Certificates that anybody can check",
    ],
  },
  {
    name: "Individual yearly",
    description: "Every course, for one person, at 19 a month.",
    price: "228.00",
    period: "year",
    audience: "person",
    coversAll: true,
    features: [
      "Every course, new ones included",
      "Quizzes with explanations",
      "Certificates that anybody can check",
      "21% less than monthly",
    ],
  },
  {
    name: "Team monthly",
    description: "Every course for your people, per seat and month.",
    price: "18.00",
    period: "month",
    audience: "company",
    coversAll: true,
    features: ["Seats that move when people do", "Training with due dates", "Reports as CSV"],
  },
  {
    name: "Team yearly",
    description: "Every course for your people, per seat and year.",
    price: "180.00",
    period: "year",
    audience: "company",
    coversAll: true,
    features: [
      "Seats that move when people do",
      "Training with due dates",
      "Reports as CSV",
      "One invoice a year",
    ],
  },
  {
    name: "Data Science monthly",
    description: "SQL, statistics and machine learning, and every course that joins them.",
    price: "12.00",
    period: "month",
    audience: "person",
    coversAll: false,
    features: ["All courses in Data Science", "Certificates that anybody can check"],
  },
] as const satisfies Omit<Prisma.SubscriptionPlanCreateManyInput, "id">[];

export type PlanName = (typeof plans)[number]["name"];
export type PlanIds = Record<PlanName, number>;

export async function seedPlans({ at }: Calendar): Promise<PlanIds> {
  const createdAt = at(400);
  return asViewer(system, async (tx) => {
    const rows = await tx.subscriptionPlan.createManyAndReturn({
      data: plans.map(({ features, ...plan }) => ({
        ...plan,
        features: [...features],
        createdAt,
        updatedAt: createdAt,
      })),
      select: { id: true, name: true },
    });
    const ids = Object.fromEntries(rows.map(({ id, name }) => [name, id])) as PlanIds;
    const { id: categoryId } = await tx.category.findUniqueOrThrow({
      where: { name: "Data Science" },
      select: { id: true },
    });
    await tx.planCategory.create({ data: { planId: ids["Data Science monthly"], categoryId } });
    return ids;
  });
}

type Order = Pick<Prisma.PurchaseCreateManyInput, "status" | "refundedAmount"> & {
  who: Username;
  course: Slug;
  daysAgo: number;
};

const orders: Order[] = [
  { who: "student9", course: "react-in-practice", daysAgo: 88, status: "paid" },
  { who: "student10", course: "typography-for-screens", daysAgo: 85, status: "paid" },
  {
    who: "student11",
    course: "statistics-for-product-decisions",
    daysAgo: 80,
    status: "partially_refunded",
    refundedAmount: "20.00",
  },
  { who: "student7", course: "react-in-practice", daysAgo: 64, status: "failed" },
  { who: "student2", course: "first-time-manager", daysAgo: 45, status: "refunded", refundedAmount: "49.00" },
  { who: "student3", course: "typography-for-screens", daysAgo: 33, status: "paid" },
  { who: "student12", course: "statistics-for-product-decisions", daysAgo: 5, status: "paid" },
];

/** One subscription runs, one is past due and within its grace; some courses were bought for good. */
export async function seedOrders({ at, after }: Calendar, people: People, planIds: PlanIds) {
  const started = { student1: at(74), student2: at(97) };
  await asViewer(system, async (tx) => {
    await tx.userSubscription.createMany({
      data: [
        {
          userId: people.student1.id,
          planId: planIds["Individual monthly"],
          startDate: started.student1,
          endDate: at(-16),
          status: "active",
          createdAt: started.student1,
          updatedAt: at(14),
        },
        {
          userId: people.student2.id,
          planId: planIds["Individual monthly"],
          startDate: started.student2,
          endDate: at(-27),
          status: "past_due",
          firstFailedAt: at(3, 6),
          createdAt: started.student2,
          updatedAt: at(3, 6),
        },
      ],
    });
    const courses = await tx.course.findMany({
      select: { id: true, slug: true, price: true, currency: true },
    });
    await tx.purchase.createMany({
      data: orders.map(({ who, course: slug, daysAgo, ...order }, i) => {
        const course = courses.find((candidate) => candidate.slug === slug);
        if (!course?.price) throw new Error(`${slug} is not sold`);
        const createdAt = at(daysAgo, 18);
        return {
          ...order,
          userId: people[who].id,
          courseId: course.id,
          amount: course.price,
          currency: course.currency,
          idempotencyKey: `demo-order-${i + 1}`,
          paidAt: order.status === "failed" ? null : after(createdAt, 2),
          createdAt,
          updatedAt: order.refundedAmount ? after(createdAt, 4 * 24 * 60) : after(createdAt, 2),
        };
      }),
    });
  });
}
