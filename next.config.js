/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  reactCompiler: true,
  reactStrictMode: true,
  typedRoutes: false,
  // Types are checked once, by `npm run check`; nobody who starts the site should wait for it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["piscina", "bcryptjs", "pino", "pg-boss", "sharp", "pg"],
  // The password worker is started by path, which tracing can't see.
  outputFileTracingIncludes: {
    "/**": ["./lib/password-worker.mjs", "./node_modules/bcryptjs/**"],
    // A certificate is printed with the letters of its holder's script, read by path.
    "/api/certificates/**": [
      "./node_modules/@fontsource/{noto-sans,noto-sans-*}/files/*-400-normal.woff",
      "./node_modules/@fontsource/instrument-sans/files/*-{400,500}-normal.woff",
      "./node_modules/@fontsource/literata/files/*-{500-normal,400-italic}.woff",
    ],
    // So are the fonts of drawn pictures.
    "/courses/**": ["./node_modules/@fontsource/{literata,instrument-sans}/files/*-{500,600}-normal.woff"],
  },
  experimental: {
    serverActions: { bodySizeLimit: "8mb" },
  },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "X-Frame-Options", value: "DENY" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
        {
          key: "Permissions-Policy",
          value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        },
        { key: "Strict-Transport-Security", value: "max-age=63072000; includeSubDomains" },
      ],
    },
    // What proxy.ts lets past: data and files, on which nothing may run.
    ...[
      "/api/:door(attempts|lessons|media|healthz|readyz|metrics|certificates|issuer)/:path*",
      "/:file(robots.txt|sitemap.xml)",
      "/.well-known/jwks.json",
    ].map((source) => ({
      source,
      headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'" }],
    })),
    // For checkers of credentials on other sites. Here and after the rule for all: it would win over a route's own.
    ...["/api/issuer/:path*", "/.well-known/jwks.json"].map((source) => ({
      source,
      headers: [{ key: "Cross-Origin-Resource-Policy", value: "cross-origin" }],
    })),
  ],
};

export default config;
