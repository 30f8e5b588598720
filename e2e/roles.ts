export const roles = [
  "guest",
  "student",
  "enrolled",
  "owner",
  "instructor",
  "companyAdmin",
  "otherCompanyAdmin",
  "admin",
  "suspended",
] as const;

export type RoleName = (typeof roles)[number];
