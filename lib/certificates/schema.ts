import { z } from "zod";
import { readNumber } from "./certificate-number";

const certificateId = z.string().min(1).max(64);
const reason = z.string().trim().min(3, "Please say why.").max(500, "That is too long.");

/** As it is printed: on one line, without what nobody sees. */
const holderName = z
  .string()
  .transform((text) =>
    text
      .normalize("NFC")
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
      .trim(),
  )
  .pipe(z.string().min(1, "Please enter the name.").max(120, "That is too long."));

export const revokeCertificateInput = z.object({ certificateId, reason });
export const requestCorrectionInput = z.object({ certificateId });
export const reissueCertificateInput = z.object({ certificateId, holderName });

/** The form that looks a number up, from the address. */
export const numberFilter = z.object({
  number: z
    .string()
    .max(300)
    .optional()
    .catch(undefined)
    .transform((typed) => (typed?.trim() ? { typed: typed.trim(), id: readNumber(typed) } : null)),
});

const maxFileBytes = 2 * 1024 * 1024;

/** A credential as text, or a file that holds one: a badge (PNG) or the text. */
export const checkCredentialInput = z.object({
  credential: z.string().trim().max(20_000, "This is longer than a credential is.").default(""),
  file: z
    .instanceof(File)
    .refine((file) => file.size <= maxFileBytes, "A badge has less than 2 MB.")
    .optional(),
});

/** The list of a course's certificates, from the address. Nonsense is left out, never refused. */
export const certificateFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  state: z.enum(["valid", "revoked"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type CertificateFilter = z.output<typeof certificateFilter>;
