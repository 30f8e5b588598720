import { achievementDocument } from "@/lib/certificates/credential";
import { publicAnswer } from "@/lib/certificates/public-answer";
import { getAchievement } from "@/lib/certificates/queries";
import { AppError } from "@/lib/errors";
import { machineDoor } from "@/lib/machine-door";
import { readId } from "@/lib/read-id";

/** What credentials of a course are given for. */
export const GET = machineDoor<{ id: string }>(async (viewer, _request, { id }) => {
  const facts = await getAchievement(viewer, readId(id));
  if (!facts) throw new AppError("NOT_FOUND", "There is no such achievement.");
  return publicAnswer(JSON.stringify(achievementDocument(facts)), "application/ld+json");
});
