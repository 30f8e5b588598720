import { createCalendar } from "./calendar";
import { seedCategories, seedCourses } from "./courses";
import { seedUsers } from "./users";

/** Writes the demo data into an empty database. The same `anchor` gives the same rows. */
export async function seedDatabase(anchor: Date) {
  const calendar = createCalendar(anchor);
  await seedUsers(calendar);
  await seedCategories(calendar);
  await seedCourses(calendar);
}
