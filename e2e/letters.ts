import { db } from "@/lib/db";

/** The link in the newest letter to that address. */
export async function linkInLetterTo(recipient: string) {
  const letter = await db.mailMessage.findFirstOrThrow({
    where: { recipient },
    orderBy: { createdAt: "desc" },
  });
  const link = /https?:\S+/.exec(letter.text)?.[0];
  if (!link) throw new Error(`The letter “${letter.subject}” has no link.`);
  return link;
}
