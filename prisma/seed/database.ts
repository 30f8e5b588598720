import { seedAudit } from "./audit";
import { seedOrders, seedPlans } from "./billing";
import { createCalendar } from "./calendar";
import { seedCertificates } from "./certificates";
import { seedCompanies } from "./companies";
import { seedCategories, seedCourses } from "./courses";
import { seedLearning } from "./learning";
import { seedNotifications } from "./ops";
import { createRandom } from "./random";
import { seedReviews } from "./reviews";
import { seedSavedCourses } from "./saved";
import { seedTraining } from "./training";
import { seedUsers } from "./users";

const seed = 20_260_101;

/** Writes the demo data into an empty database. The same `anchor` gives the same rows, but for keys that must be secret. */
export async function seedDatabase(anchor: Date) {
  const calendar = createCalendar(anchor);
  const people = await seedUsers(calendar);
  await seedCategories(calendar);
  await seedCourses(calendar);

  const planIds = await seedPlans(calendar);
  const companyIds = await seedCompanies(calendar, people, planIds);
  await seedOrders(calendar, people, planIds);

  await seedLearning(calendar, people, createRandom(seed));
  await seedCertificates(calendar);
  await seedReviews(calendar, people);
  await seedSavedCourses(calendar, people);
  await seedTraining(calendar, people, companyIds);
  await seedNotifications(calendar, people);
  await seedAudit(calendar, people);
}
