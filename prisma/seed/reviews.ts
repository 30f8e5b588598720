import { asViewer } from "@/lib/db";
import { system } from "@/lib/viewer";
import type { Calendar } from "./calendar";
import type { Slug } from "./courses";
import type { People, Username } from "./users";

type Review = {
  who: Username;
  rating: number;
  body: string | null;
  /** Days ago, and the words. */
  reply?: [number, string];
  report?: { who: Username; reason: string };
  /** The report was looked at, and the review taken down. */
  isHidden?: true;
};

const reviews: Partial<Record<Slug, Review[]>> = {
  "javascript-foundations": [
    {
      who: "student1",
      rating: 5,
      body: "I had copied a lot of code before this. Now I can say what a line does before I run it. The lesson on names and values alone changed how I read.",
      reply: [
        8,
        "Saying what a line does before running it is the whole course in one sentence. Keep the habit, also with code that you wrote yourself.",
      ],
    },
    {
      who: "student9",
      rating: 5,
      body: "The event loop lesson is the clearest explanation I have seen. Watch the video twice, then draw the queues yourself.",
    },
    {
      who: "student3",
      rating: 4,
      body: "Very careful and never rushed. I would have liked one larger project at the end.",
      reply: [
        6,
        "Fair. Until there is one: take the last exercise, close the lesson, and build it again from nothing.",
      ],
    },
    {
      who: "student8",
      rating: 5,
      body: "Short lessons, honest quizzes. The wrong answers are explained, which is where I learned most.",
    },
    {
      who: "student5",
      rating: 4,
      body: "Good pace for evenings after work. Closures took me three attempts.",
    },
    {
      who: "student6",
      rating: 3,
      body: "Solid, but I knew most of the first module already. A way to skip ahead would help.",
    },
    {
      who: "student2",
      rating: 1,
      body: "I have worked answers to all four quizzes. Write to me, the price is fair.",
      report: { who: "student10", reason: "It is advertising: Somebody sells quiz answers here." },
      isHidden: true,
    },
  ],
  "react-in-practice": [
    {
      who: "student9",
      rating: 5,
      body: "Finally a course that says where state should live before it shows any hooks.",
    },
    { who: "student1", rating: 4, body: "The lesson about keys fixed a bug I had at work on the same day." },
  ],
  "node-apis": [
    {
      who: "student9",
      rating: 5,
      body: "Idempotency keys, timeouts, shutting down: all the things one learns at three in the morning otherwise.",
    },
  ],
  "interface-design-first-principles": [
    {
      who: "student8",
      rating: 5,
      body: "I am no designer, and my screens are visibly better. The contrast lesson comes with numbers, not with taste.",
    },
    {
      who: "student10",
      rating: 4,
      body: "Clear principles with good pictures. More examples from mobile would be welcome.",
    },
  ],
  "typography-for-screens": [
    { who: "student10", rating: 5, body: "I will never set a table of figures the old way again." },
    { who: "student3", rating: 4, body: "Dense in the best sense. The final quiz is hard." },
  ],
  "grids-and-composition": [
    {
      who: "student10",
      rating: 5,
      body: "Worth it for the canon of page construction, and then for unlearning it on screens.",
    },
  ],
  "marketing-for-non-marketers": [
    { who: "student4", rating: 4, body: "No buzzwords. I used the one-page plan for our own launch." },
    {
      who: "student12",
      rating: 2,
      body: "Well written, but I hoped for more about paid advertising.",
      report: {
        who: "student4",
        reason: "It is not about this course: It asks for something that was never promised.",
      },
    },
  ],
  "first-time-manager": [
    {
      who: "student4",
      rating: 5,
      body: "Read this in your first week, not in your third month as I did. The one-to-one lesson is gold.",
    },
    { who: "company_admin1", rating: 5, body: "We give this to everybody who starts to lead a team." },
  ],
  "pricing-and-packaging": [
    {
      who: "student4",
      rating: 4,
      body: "The price waterfall made an awkward conversation with sales much shorter.",
    },
  ],
  "sql-for-analysts": [
    {
      who: "student2",
      rating: 5,
      body: "When a join counts twice: I have shipped that mistake. This course would have saved me a quarter.",
    },
    { who: "student6", rating: 5, body: "Exactly the order in which questions come up at work." },
    {
      who: "student5",
      rating: 4,
      body: "Very practical. The window functions lesson deserves a second part.",
      reply: [4, "I agree, and it is being planned. Which question do you meet most often at work?"],
    },
    { who: "student11", rating: 4, body: null },
  ],
  "statistics-for-product-decisions": [
    {
      who: "student11",
      rating: 5,
      body: "I have read three books on experiments. This explains peeking better than any of them.",
    },
    { who: "student2", rating: 4, body: "Hard in the middle, and every part turned out to be needed." },
    { who: "student6", rating: 5, body: null },
  ],
  "machine-learning-foundations": [
    { who: "student11", rating: 4, body: "Computing a small network by hand was tedious and exactly right." },
  ],
};

/** Reviews by people who went through the course, what was answered and reported, and the ratings that follow. */
export async function seedReviews({ at, after, anchor }: Calendar, people: People) {
  await asViewer(system, async (tx) => {
    const enrollments = await tx.enrollment.findMany({
      select: { userId: true, lastSeenAt: true, course: { select: { id: true, slug: true } } },
    });
    for (const [slug, list] of Object.entries(reviews)) {
      for (const [i, { who, rating, body, reply, report, isHidden }] of list.entries()) {
        const own = enrollments.find(
          ({ userId, course }) => userId === people[who].id && course.slug === slug,
        );
        if (!own?.lastSeenAt) throw new Error(`${who} reviews ${slug} without having been there`);
        const later = after(own.lastSeenAt, 90 + 410 * i);
        const createdAt = later < anchor ? later : after(own.lastSeenAt, 3);
        const settledAt = isHidden ? after(createdAt, 200) : null;
        await tx.courseReview.create({
          data: {
            userId: own.userId,
            courseId: own.course.id,
            rating,
            body,
            createdAt,
            updatedAt: createdAt,
            hiddenAt: settledAt,
            ...(reply && { repliedAt: at(reply[0], 11), reply: reply[1] }),
            reports: {
              create: report
                ? {
                    userId: people[report.who].id,
                    reason: report.reason,
                    createdAt: after(createdAt, 45),
                    resolvedAt: settledAt,
                  }
                : [],
            },
          },
        });
      }
    }
    await tx.$executeRaw`
      update courses c set rating = r.rating, rating_count = r.count
      from (select course_id, round(avg(rating), 2) as rating, count(*)::int as count
            from course_reviews where hidden_at is null group by course_id) r
      where r.course_id = c.id`;
  });
}
