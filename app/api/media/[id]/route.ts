import { AppError } from "@/lib/errors";
import { getReadableMedia } from "@/lib/learning/queries/media";
import { machineDoor } from "@/lib/machine-door";
import { answerMedia } from "@/lib/media/media-answer";
import { storage } from "@/lib/storage";
import type { Viewer } from "@/lib/viewer";

/** A stored file, whole or in part. Not yours and not there look the same. */
export const GET = machineDoor<{ id: string }>(async (viewer, request, { id }) => {
  const { media, answer } = await answerFor(viewer, request, id);
  const hasBody = answer.status === 200 || answer.status === 206;
  const body = hasBody ? await storage.open(media.storageKey, answer.range ?? undefined) : null;
  return new Response(body, answer);
});

export const HEAD = machineDoor<{ id: string }>(async (viewer, request, { id }) => {
  const { answer } = await answerFor(viewer, request, id);
  return new Response(null, answer);
});

async function answerFor(viewer: Viewer, request: Request, id: string) {
  const media = await getReadableMedia(viewer, id);
  if (!media) throw new AppError("NOT_FOUND", "We can’t find this file.");
  return { media, answer: answerMedia(media, request.headers) };
}
