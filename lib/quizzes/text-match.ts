/**
 * Whether a typed answer is one of the accepted ones: Unicode NFC, trimmed, spaces collapsed, capitals
 * ignored unless they matter. One typo is forgiven, and only in a word of six or more letters without digits.
 */
export function matchesText(typed: string, accepted: readonly string[], isCaseSensitive: boolean) {
  const given = normalize(typed, isCaseSensitive);
  if (given === "") return false;
  return accepted.some((text) => isNearly(given, normalize(text, isCaseSensitive)));
}

function normalize(text: string, isCaseSensitive: boolean) {
  const clean = text.normalize("NFC").trim().replaceAll(/\s+/g, " ");
  return isCaseSensitive ? clean : foldCase(clean);
}

/** By way of capitals, so that "Straße" is "STRASSE" and both small sigmas are one letter. */
function foldCase(text: string) {
  return text.toUpperCase().toLowerCase().replaceAll("ς", "σ").normalize("NFC");
}

function isNearly(given: string, accepted: string) {
  if (given === accepted) return true;
  const givenWords = given.split(" ");
  const acceptedWords = accepted.split(" ");
  if (givenWords.length !== acceptedWords.length) return false;

  const wrong = acceptedWords.flatMap((word, i) => (word === givenWords[i] ? [] : [[word, givenWords[i]!]]));
  const [typo] = wrong;
  return wrong.length === 1 && typo !== undefined && isOneTypo(typo[0]!, typo[1]!);
}

/** Letters and their marks, and what may stand inside a word. */
const ordinary = /^[\p{L}\p{M}'’-]+$/u;

/** One letter changed, missing, added, or two neighbors swapped. */
function isOneTypo(word: string, typed: string) {
  const isForgiven = ordinary.test(word) && ordinary.test(typed) && (word.match(/\p{L}/gu)?.length ?? 0) >= 6;
  // Where capitals matter, a wrong one is no typo.
  if (!isForgiven || foldCase(word) === foldCase(typed)) return false;
  const [a, b] = [[...word], [...typed]];
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restOf = (letters: string[], from: number) => letters.slice(from).join("");

  const changed = restOf(a, start + 1) === restOf(b, start + 1);
  const missing = restOf(a, start + 1) === restOf(b, start);
  const added = restOf(a, start) === restOf(b, start + 1);
  const swapped =
    a[start] === b[start + 1] && a[start + 1] === b[start] && restOf(a, start + 2) === restOf(b, start + 2);
  return changed || missing || added || swapped;
}
