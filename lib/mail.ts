import "server-only";

import { randomUUID } from "node:crypto";
import { createTransport } from "nodemailer";
import type { Tx } from "./db";
import { env } from "./env";
import { enqueue } from "./jobs";
import { jsonRows } from "./json-rows";
import { paths } from "./paths";

export type Letter = {
  to: string;
  subject: string;
  /** What kind of letter this is, for the outbox's filter. */
  kind: string;
  /** Paragraphs of plain text, in order. */
  paragraphs: string[];
  action?: { label: string; url: string };
  /** For letters that can be switched off: what they are about, and the token that ends them. */
  unsubscribe?: { what: string; token: string };
};

/** Puts a letter in the outbox. It leaves after the transaction has committed, once. */
export async function sendMail(tx: Tx, letter: Letter) {
  await sendMails(tx, [letter]);
}

/** The same for many at once, in a fixed number of statements. */
export async function sendMails(tx: Tx, letters: readonly Letter[]) {
  if (letters.length === 0) return;
  const rows = letters.map((letter) => ({
    id: randomUUID(),
    recipient: letter.to,
    subject: letter.subject,
    kind: letter.kind,
    text: asText(letter),
    html: asHtml(letter),
    unsubscribe_url: letter.unsubscribe ? absolute(paths.unsubscribeNow(letter.unsubscribe.token)) : null,
  }));
  await tx.$executeRaw`
    insert into mail_messages (id, recipient, subject, kind, text, html, unsubscribe_url, created_at)
    select id, recipient, subject, kind, text, html, unsubscribe_url, clock_timestamp()
    from jsonb_populate_recordset(null::mail_messages, ${jsonRows(rows)}::jsonb)`;
  await enqueue(tx, "mail.send", ...rows.map(({ id }) => ({ messageId: id })));
}

/** Shorter than the transaction that waits for the server. */
const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 8_000 };

/** Hands a message to the mail server. Without one configured it stays in the outbox to be read there. */
export async function deliver(message: {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  unsubscribeUrl: string | null;
}) {
  if (!env.SMTP_URL) return "kept" as const;
  const { id, recipient, subject, text, html, unsubscribeUrl } = message;
  const transport = createTransport({ url: env.SMTP_URL, ...timeouts });
  // The same letter has the same id, so that a server can tell a second copy.
  const messageId = `<${id}@${new URL(env.APP_URL).hostname}>`;
  const headers = unsubscribeUrl ? oneClick(unsubscribeUrl) : {};
  await transport.sendMail({ from: env.MAIL_FROM, to: recipient, subject, text, html, messageId, headers });
  return "sent" as const;
}

/** RFC 8058: the mail program's own button ends these letters, with one POST. */
function oneClick(url: string) {
  return { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" };
}

function absolute(path: string) {
  return new URL(path, env.APP_URL).href;
}

function asText({ paragraphs, action, unsubscribe }: Letter) {
  return [
    ...paragraphs,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    `${env.APP_NAME}\n${env.APP_URL}`,
    ...(unsubscribe
      ? [`${reasonFor(unsubscribe)} No more of these:\n${absolute(paths.unsubscribe(unsubscribe.token))}`]
      : []),
  ].join("\n\n");
}

function reasonFor({ what }: NonNullable<Letter["unsubscribe"]>) {
  return `You get this letter because you want to know: ${what}.`;
}

function asHtml({ subject, paragraphs, action, unsubscribe }: Letter) {
  const button = action
    ? `<p style="margin:24px 0"><a href="${escape(action.url)}" style="background:#14211d;color:#fff;padding:10px 16px;border-radius:6px;text-decoration:none;font-weight:500">${escape(action.label)}</a></p>
<p style="font-size:13px;color:#5c6b65">Or copy this address: ${escape(action.url)}</p>`
    : "";
  const ending = unsubscribe
    ? `<p style="font-size:13px;color:#5c6b65">${escape(reasonFor(unsubscribe))} <a style="color:inherit" href="${escape(absolute(paths.unsubscribe(unsubscribe.token)))}">No more of these</a></p>`
    : "";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="margin:0;background:#fbfdfc;color:#14211d;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:560px;margin:0 auto;padding:32px 20px">
<p style="font-weight:700;font-size:18px;margin:0 0 24px">${escape(env.APP_NAME)}</p>
${paragraphs.map((text) => `<p>${escape(text)}</p>`).join("\n")}
${button}
<p style="margin-top:32px;padding-top:16px;border-top:1px solid #dfe6e2;font-size:13px;color:#5c6b65">${escape(env.APP_NAME)} · <a style="color:inherit" href="${escape(env.APP_URL)}">${escape(env.APP_URL)}</a></p>
${ending}
</div></body></html>`;
}

function escape(text: string) {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
