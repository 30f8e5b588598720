import { z } from "zod";
import { typedLines } from "@/lib/typed-lines";
import { LearningStyle, Role } from "@/prisma/generated/enums";

const name = (what: string) =>
  z.string().trim().min(1, `Please enter your ${what}.`).max(80, "That is too long.");

const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, "That is too long.")
  .pipe(z.email("Please enter an e-mail address, such as ada@example.com."));

/** Stored in lower case, so that two spellings can't be two people. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .min(3, "At least 3 characters.")
  .max(32, "At most 32 characters.")
  .regex(/^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/, "Letters, digits, dots, dashes and underscores only.");

const newPassword = z.string().min(10, "At least 10 characters.").max(200, "At most 200 characters.");

const callbackUrl = z.string().max(2_000).optional();
/** One cut short is answered like any other that is none: its field is hidden. */
const token = z.string().max(100);

export const signUpInput = z.object({
  username,
  email,
  password: newPassword,
  firstName: name("first name"),
  lastName: name("last name"),
  callbackUrl,
});

export const signInInput = z.object({
  identifier: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, "Please enter your username or e-mail address.")
    .max(254),
  password: z.string().min(1, "Please enter your password.").max(1_000),
  callbackUrl,
});

export const verifyEmailInput = z.object({
  token,
  password: z.string().min(1, "Please enter your password.").max(1_000),
  callbackUrl,
});
export const requestVerificationInput = z.object({ email, callbackUrl });
export const requestPasswordResetInput = z.object({ email });
export const resetPasswordInput = z.object({ token, password: newPassword });
export const changePasswordInput = z.object({
  currentPassword: z.string().min(1, "Please enter your current password.").max(1_000),
  password: newPassword,
});

export const updateProfileInput = z.object({
  firstName: name("first name"),
  lastName: name("last name"),
  bio: typedLines(1_000).pipe(z.string().trim()).default(""),
  learningStyles: z.array(z.enum(LearningStyle)).default([]),
});

export const endSessionInput = z.object({ sessionId: z.uuid() });
export const endAllSessionsInput = z.object({});
export const signOutInput = z.object({});
export const revokeSessionInput = z.object({ sessionId: z.uuid() });

export const changeRoleInput = z.object({ userId: z.string().min(1), role: z.enum(Role) });
export const suspendUserInput = z.object({
  userId: z.string().min(1),
  reason: z.string().trim().min(3, "Please say why.").max(500),
});
export const restoreUserInput = z.object({ userId: z.string().min(1) });

const share = z.coerce.number().min(0).max(1);
const maxPictureBytes = 8 * 1024 * 1024;

/** The square to cut out, in shares of the picture's width and height. */
export const updatePictureInput = z.object({
  picture: z
    .instanceof(File, { message: "Please choose a picture." })
    .refine((file) => file.size > 0, "Please choose a picture.")
    .refine((file) => file.size <= maxPictureBytes, "Pictures can have up to 8 MB."),
  x: share.default(0),
  y: share.default(0),
  width: share.default(1),
  height: share.default(1),
});

export const removePictureInput = z.object({});

/** The back office's list, from the address. Nonsense is left out, never refused. */
export const userFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  role: z.enum(Role).optional().catch(undefined),
  state: z.enum(["active", "unverified", "suspended"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type UserFilter = z.output<typeof userFilter>;
