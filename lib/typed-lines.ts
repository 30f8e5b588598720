import { z } from "zod";

/**
 * A text of several lines, of at most `most` characters. Browsers send a line end as two characters, which
 * the counter beside the field takes as one; here it is one, too.
 */
export function typedLines(most: number) {
  const short = z.string().max(most, `At most ${most.toLocaleString("en")} characters.`);
  return z
    .string()
    .transform((text) => text.replaceAll("\r\n", "\n"))
    .pipe(short);
}
