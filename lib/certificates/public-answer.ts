/** For checkers of any site, also in a browser; they may keep it for some minutes. See next.config.js, too. */
export function publicAnswer(body: BodyInit, type: string, seconds = 300) {
  return new Response(body, {
    headers: {
      "content-type": type,
      "access-control-allow-origin": "*",
      "cache-control": `public, max-age=${seconds}`,
    },
  });
}

/** A file for one person, to be kept by nobody else. The name has plain letters only. */
export function privateFile(body: BodyInit, { type, name }: { type: string; name: string }) {
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name.replaceAll(/[^\w.-]+/g, "-")}"`,
      "cache-control": "private, no-store",
    },
  });
}
