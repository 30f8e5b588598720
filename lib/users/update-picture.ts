import "server-only";

import { recordEvent } from "@/lib/audit/record-event";
import { command } from "@/lib/command";
import { AppError } from "@/lib/errors";
import { storeImage } from "@/lib/media/store-image";
import { paths } from "@/lib/paths";
import { spend } from "@/lib/rate-limit";
import { withoutNul } from "@/lib/without-nul";
import { isSelf } from "./policy";
import { removePictureInput, updatePictureInput } from "./schema";

/** Replaces the viewer's own picture: cut to the square that was chosen and encoded anew. */
export const updatePicture = command({
  input: updatePictureInput,
  async prepare({ viewer, input: { picture, ...square } }) {
    if (viewer.id === null) throw new AppError("UNAUTHENTICATED", "Please sign in first.");
    await spend("upload", viewer.id);
    const bytes = Buffer.from(await picture.arrayBuffer());
    return {
      stored: await storeImage(bytes, { maxSide: 512, crop: square }),
      filename: withoutNul(picture.name).slice(0, 200),
    };
  },
  load: async ({ viewer }) => (viewer.id === null ? null : { userId: viewer.id }),
  authorize: isSelf,
  async run({ tx, viewer, prepared: { stored, filename }, subject: { userId } }) {
    const { id } = await tx.mediaAsset.create({
      data: { ...stored, ownerId: userId, kind: "avatar", filename: filename || "picture" },
      select: { id: true },
    });
    await tx.user.update({
      where: { id: userId },
      data: { profileImage: paths.media(id) },
      select: { id: true },
    });
    await recordEvent(tx, viewer, { action: "user.picture_updated", object: { type: "user", id: userId } });
    return {};
  },
});

/** Goes back to initials. */
export const removePicture = command({
  input: removePictureInput,
  load: async ({ viewer }) => (viewer.id === null ? null : { userId: viewer.id }),
  authorize: isSelf,
  async run({ tx, viewer, subject: { userId } }) {
    await tx.user.update({ where: { id: userId }, data: { profileImage: null }, select: { id: true } });
    await recordEvent(tx, viewer, { action: "user.picture_removed", object: { type: "user", id: userId } });
    return {};
  },
});
