const wordsPerMinute = 240;
const sensibleShare = 0.3;
const leastSeconds = 10;

/**
 * How long somebody must have been active in a text of so many words, with its end in sight, before it counts as
 * read: 30 % of what reading it takes. In seconds.
 */
export function secondsToRead(words: number) {
  return Math.max(leastSeconds, Math.ceil(((words * 60) / wordsPerMinute) * sensibleShare));
}
