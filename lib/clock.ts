/**
 * The process's clock, in one place so that tests can move it. What races or expires for people
 * (attempts, tokens, terms) is compared with the database's own `now()` instead.
 */
export const clock = { now: () => new Date() };
