import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";

type Part = Partial<Record<string, string>> & { text: string };

/** What a person gets from a component: its words in reading order, its links, what its form would send. */
export function look(node: ReactNode) {
  const html = renderToStaticMarkup(node).replaceAll(/<script>.*?<\/script>/gs, "");
  return {
    text: wordsOf(html),
    /** Their names and where they lead. */
    links: partsOf(html, "a").map(({ href, text, ...rest }) => [rest["aria-label"] ?? text, href]),
    /** The elements of a tag that holds none of its own kind. An attribute without a value is "". */
    all: (tag: string) => partsOf(html, tag),
    sent: () => sentBy(html),
    /** What is said of pictures and parts that have no words of their own. */
    labels: [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label = ""]) => wordsOf(label)),
  };
}

function partsOf(html: string, tag: string): Part[] {
  const pattern = new RegExp(`<${tag}(?=[ >])((?:[^>"]|"[^"]*")*)>(?:(.*?)</${tag}>)?`, "gs");
  return [...html.matchAll(pattern)].map(([, attributes = "", inside = ""]) => ({
    ...readAttributes(attributes),
    text: wordsOf(inside),
  }));
}

/** By name, as the form stands: what is not checked is not sent. */
function sentBy(html: string) {
  const sent = new Map<string, string>();
  for (const { type = "", name, value, checked } of partsOf(html, "input")) {
    const isChoice = type === "radio" || type === "checkbox";
    if (name && (!isChoice || checked !== undefined)) sent.set(name, value ?? (isChoice ? "on" : ""));
  }
  for (const { name, text } of partsOf(html, "textarea")) if (name) sent.set(name, text);
  for (const [select, name = ""] of html.matchAll(/<select [^>]*name="([^"]*)".*?<\/select>/gs)) {
    const options = partsOf(select, "option");
    const chosen = options.find(({ selected }) => selected !== undefined) ?? options[0];
    if (chosen) sent.set(name, chosen["value"] ?? chosen.text);
  }
  return Object.fromEntries(sent);
}

function readAttributes(text: string) {
  const pairs = text.matchAll(/([\w-]+)(?:="([^"]*)")?/g);
  return Object.fromEntries([...pairs].map(([, name = "", value = ""]) => [name, decode(value)]));
}

const inline = /<\/?(a|abbr|b|em|i|mark|span|strong|sub|sup|time)\b[^>]*>/g;

function wordsOf(html: string) {
  return decode(html.replaceAll(inline, "").replaceAll(/<[^>]*>/g, " "))
    .replaceAll(/\s+/g, " ")
    .trim();
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };

function decode(text: string) {
  const plain = text.replaceAll("\u00a0", " ");
  return plain.replaceAll(/&([\w#]+);/g, (whole, name: string) => entities[name] ?? whole);
}
