import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { JsonLd } from "./json-ld";

it("a title can’t break out of the data for search engines", () => {
  const html = renderToStaticMarkup(<JsonLd data={{ name: "</script><script>alert(1)" }} nonce="n" />);
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const json = /<script[^>]*>(.*)<\/script>/.exec(html)?.[1] ?? "";
  expect(JSON.parse(json)).toEqual({ name: "</script><script>alert(1)" });
});
