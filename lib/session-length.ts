/** Seconds a sign-in lasts without being used. */
export const sessionSeconds = 30 * 24 * 60 * 60;
