import { coverSvg } from "@/components/courses/cover-art";

type Context = { params: Promise<{ family: string; id: string }> };

/** A drawn cover. The same address is the same picture for ever, so browsers and proxies keep it. */
export async function GET(_request: Request, { params }: Context) {
  const { family, id } = await params;
  if (!/^[a-z]{1,20}$/.test(family) || !/^[\w -]{1,80}$/.test(id)) return new Response(null, { status: 404 });
  return new Response(coverSvg({ id, category: family }), {
    headers: {
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'",
    },
  });
}
