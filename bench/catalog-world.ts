import { db, pool } from "@/lib/db";
import { createCourse, createPerson } from "@/scripts/db/test-world";

export const courseCount = 10_000;
export const lessonCount = 10;
const batch = 500;

const subjects =
  "JavaScript TypeScript Python Rust Kotlin Java SQL PostgreSQL Kubernetes Docker Linux Networking Security Cryptography Algebra Calculus Statistics Probability Economics Accounting Finance Budgeting Pricing Negotiation Leadership Coaching Hiring Feedback Writing Rhetoric Grammar Spanish German Italian Japanese Photography Lighting Composition Typography Color Illustration Animation Pottery Weaving Carpentry Baking Nutrition Anatomy Physiology Ecology Geology Astronomy Chemistry Genetics History Philosophy Ethics Law Marketing Analytics Research Interviewing".split(
    " ",
  );
const angles =
  "Foundations,in Practice,for Analysts,for Managers,from First Principles,Step by Step,in Depth,at Work,for Beginners,Workshop,under Pressure,in the Field,by Example,Clinic,for Teams,and Its Limits,in Production,Explained,for the Curious,Studio".split(
    ",",
  );
const nouns =
  "method habit signal margin draft pattern contract schedule experiment measurement portrait archive recipe ledger protocol interface grammar vessel forest orbit model theorem query index cluster budget audience interview story sketch grid rhythm scale harvest circuit lens mortar glaze kernel syntax".split(
    " ",
  );
const verbs = "Plan Compare Explain Build Read Measure Repair Defend Trace Choose Question Simplify".split(
  " ",
);
const styles = ["visual", "auditory", "reading", "hands_on"];
const levels = ["beginner", "intermediate", "advanced"];

/** A steady stream of numbers below `n`: the same courses in every run. */
function dice(seed: number) {
  let state = seed;
  return (n: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** 10,000 courses with lessons, ratings, prices and plans; a learner with a plan; a course of 300 lessons. */
export async function fillCatalog(analyze: () => Promise<unknown>) {
  const teacher = await createPerson("bench-teacher", "instructor");
  const learner = await createPerson("bench-learner");
  const roll = dice(7);
  const pick = <T>(list: readonly T[]) => list[roll(list.length)]!;
  for (const name of [
    "Programming",
    "Data",
    "Business",
    "Design",
    "Languages",
    "Science",
    "Craft",
    "Society",
  ]) {
    await db.category.create({ data: { name, slug: name.toLowerCase() } });
  }
  for (let start = 0; start < courseCount; start += batch) {
    // Triggers read these tables: without figures about them PostgreSQL would read all of them each time.
    if (start <= 3 * batch) await analyze();
    const rows = Array.from({ length: batch }, (_, n) => ({
      slug: `bench-${start + n}`,
      title: `${pick(subjects)} ${pick(angles)}`,
      description: `${pick(verbs)} the ${pick(nouns)} and the ${pick(nouns)} of ${pick(subjects)}. ${pick(verbs)} one ${pick(nouns)} until it holds, for people who meet ${pick(subjects)} at work.`,
      outcomes: [`${pick(verbs)} a ${pick(nouns)}`, `${pick(verbs)} any ${pick(nouns)} of ${pick(subjects)}`],
      styles: styles.filter(() => roll(2) === 0),
      level: pick(levels),
      category: 1 + roll(8),
      minutes: 30 + roll(800),
      price: roll(4) === 0 ? 0 : roll(10) === 0 ? null : 19 + roll(10) * 10,
      rating: roll(5) === 0 ? null : 2 + roll(31) / 10,
      enrolled: Math.floor(5_000 / (1 + roll(5_000))),
      age: roll(1_000),
      lessons: Array.from({ length: lessonCount }, () => `${pick(verbs)} the ${pick(nouns)}`),
    }));
    await pool.query(insertBatch, [JSON.stringify(rows), teacher.id]);
  }
  await givePlans(learner.id);
  await pool.query(
    `insert into enrollments (user_id, course_id)
     select $1, id from courses where category_id in (1, 4) and id % 100 = 3`,
    [learner.id],
  );
  await pool.query("update users set learning_styles = '{visual}' where id = $1", [learner.id]);
  const long = await createCourse(teacher, {
    slug: "bench-long",
    modules: Array.from({ length: 30 }, () => Array.from({ length: 10 }, () => ({}))),
  });
  await db.enrollment.create({ data: { userId: learner.id, courseId: long.id, isFree: true } });
  return { learner, long };
}

const insertBatch = `
  with given as (
    select * from jsonb_to_recordset($1) as r (slug text, title text, description text, outcomes text[], styles text[],
      level text, category int, minutes int, price numeric, rating numeric, enrolled int, age int, lessons text[])
  ), made as (
    insert into courses (slug, title, description, learning_outcomes, learning_styles, level, category_id, instructor_id,
                         duration, lesson_count, price, rating, rating_count, enrolled_count, status, published_at)
    select slug, title, description, outcomes, styles, level::course_level, category, $2, minutes,
           cardinality(lessons), price, rating, case when rating is null then 0 else 9 end, enrolled, 'published',
           now() - age * interval '1 day'
    from given returning id, slug
  ), parts as (
    insert into modules (title, course_id, order_index) select 'All of it', id, 0 from made returning id, course_id
  )
  insert into lessons (title, module_id, order_index, duration, published_at)
  select l.title, parts.id, l.place, 10, now()
  from given join made using (slug) join parts on parts.course_id = made.id,
       unnest(given.lessons) with ordinality as l (title, place)`;

/** One plan of two categories, one of 800 courses, and one that nobody sells any more. */
async function givePlans(userId: string) {
  const plan = { description: "-", price: 20, period: "month" } as const;
  const own = await db.subscriptionPlan.create({
    data: { ...plan, name: "Two", categories: { create: [{ categoryId: 1 }, { categoryId: 4 }] } },
  });
  const some = await db.subscriptionPlan.create({ data: { ...plan, name: "Some" } });
  await pool.query(
    "insert into plan_courses (plan_id, course_id) select $1, id from courses where id % 12 = 0 and id < 9601",
    [some.id],
  );
  await db.subscriptionPlan.create({ data: { ...plan, name: "Old", isActive: false, coversAll: true } });
  const day = 24 * 60 * 60 * 1000;
  await db.userSubscription.create({
    data: {
      ...{ userId, planId: own.id, status: "active" },
      ...{ startDate: new Date(Date.now() - day), endDate: new Date(Date.now() + 30 * day) },
    },
  });
}

/** What people type and choose: 300 searches, the same in every run. */
export function searches() {
  const roll = dice(11);
  const pick = <T>(list: readonly T[]) => list[roll(list.length)]!;
  const misspelled = (word: string) => {
    const at = 1 + roll(Math.max(1, word.length - 2));
    return roll(2)
      ? word.slice(0, at) + word.slice(at + 1)
      : word.slice(0, at) + (word[at + 1] ?? "") + word[at] + word.slice(at + 2);
  };
  const texts = [
    () => "",
    () => pick(subjects),
    () => `${pick(subjects)} ${pick(angles)}`,
    () => pick(nouns),
    () => `${pick(verbs)} ${pick(nouns)}`,
    () => misspelled(pick(subjects)),
    () => `${misspelled(pick(subjects))} ${misspelled(pick(nouns))}`,
    () => "work people",
    () => `zzyzx ${roll(99)}`,
    () => `"${pick(nouns)} of" -${pick(subjects)}`,
  ];
  const filters = [
    () => ({}),
    () => ({ category: pick(["programming", "design"]) }),
    () => ({ level: pick(levels), price: pick(["free", "paid"]) }),
    () => ({ price: "included", style: pick(styles) }),
    () => ({ duration: pick(["under-2", "2-5"]), rating: pick(["4", "4.5"]) }),
    () => ({ category: ["data", "craft"], level: ["beginner", "advanced"], rating: "3", price: "paid" }),
  ];
  const sorts = ["", "popular", "newest", "rating", "shortest", "price"];
  return Array.from({ length: 300 }, (_, n) => ({
    q: texts[n % texts.length]!(),
    ...filters[roll(filters.length)]!(),
    sort: sorts[roll(sorts.length)]!,
    page: String(1 + (roll(4) === 0 ? roll(20) : 0)),
  }));
}
