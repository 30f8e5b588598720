"use server";

import { formAction } from "@/lib/action";
import { assignLicense } from "./assign-license";
import { revokeLicense } from "./revoke-license";

export const assignLicenseAction = formAction(assignLicense, {
  message: ({ name }) => `${name} has a seat now.`,
});

export const revokeLicenseAction = formAction(revokeLicense, {
  message: ({ email }) => `The seat${email ? ` of ${email}` : ""} is revoked. Progress is kept.`,
});
