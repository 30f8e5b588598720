import { type NextRequest, NextResponse } from "next/server";

const isDevelopment = process.env.NODE_ENV === "development";

/** Gives each request of a page its id, nonce and security headers. It protects nothing: pages and commands do. */
export function proxy(request: NextRequest) {
  // PostgreSQL refuses a text with a NUL in it, and nobody means one.
  if (request.nextUrl.href.includes("%00"))
    return new NextResponse("This address can’t be read.", { status: 400 });

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString("base64");
  const requestId = crypto.randomUUID();
  const policy = contentSecurityPolicy(nonce);

  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("x-request-id", requestId);
  headers.set("x-path", request.nextUrl.pathname + request.nextUrl.search);
  headers.set("content-security-policy", policy);

  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  response.headers.set("x-request-id", requestId);
  return response;
}

/** Style attributes are allowed: bars and rails are drawn to scale with them. Style elements are not. */
function contentSecurityPolicy(nonce: string) {
  const evalInDevelopment = isDevelopment ? " 'unsafe-eval'" : "";
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evalInDevelopment}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** What is no page goes past: it would wait longer here than for its answer. next.config.js has its headers. */
export const config = {
  matcher: [
    "/((?!_next/static/|covers/[^/]+/[^/]+$|api/(?:attempts|lessons|media|healthz|readyz|metrics|certificates|issuer)(?:/|$)|(?:\\.well-known/jwks\\.json|robots\\.txt|sitemap\\.xml|favicon\\.ico|icon\\.svg|apple-touch-icon\\.png)$).*)",
  ],
};
