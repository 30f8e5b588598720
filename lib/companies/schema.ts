import { z } from "zod";

export const assignLicenseInput = z.object({ userId: z.string().min(1, "Please choose a person.") });
export const revokeLicenseInput = z.object({ licenseId: z.coerce.number().int().positive() });

/** The license table, from the address. Nonsense is left out, never refused. */
export const licenseFilter = z.object({
  q: z.string().trim().max(100).optional().catch(undefined),
  show: z.enum(["assigned", "invited", "free", "expiring", "ended"]).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type LicenseFilter = z.output<typeof licenseFilter>;
