import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { NeedsAttention } from "./needs-attention";

const nothing = { failedMail: 0, reportedReviews: 0, suspended: 0, unverified: 0, drafts: 0 };

const linksOf = (figures: Partial<typeof nothing>) => {
  const html = renderToStaticMarkup(<NeedsAttention figures={{ ...nothing, ...figures }} />);
  return [...html.matchAll(/href="([^"]+)".*?<span[^>]*>([^<]+)</g)].map(([, href, text]) => [
    href,
    text?.replaceAll("\u00a0", " "),
  ]);
};

it("leads an admin to each list of what waits, by its number", () => {
  expect(linksOf({ reportedReviews: 2, failedMail: 1 })).toEqual([
    ["/admin/mail?status=failed", "1 letter could not be sent"],
    ["/admin/reviews?state=reported", "2 reviews are reported"],
  ]);
  expect(linksOf({ reportedReviews: 1 })).toEqual([
    ["/admin/reviews?state=reported", "1 review is reported"],
  ]);
});

it("leads nowhere while nothing waits", () => {
  expect(linksOf({})).toEqual([]);
});
