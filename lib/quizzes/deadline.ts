/** Answers are still taken this long after the deadline: the network is not the learner's fault. */
export const graceSeconds = 5;

/** Whether an attempt can no longer take answers. */
export function isOverdue(deadlineAt: Date | null, now: Date) {
  return deadlineAt !== null && now.getTime() > deadlineAt.getTime() + graceSeconds * 1000;
}
