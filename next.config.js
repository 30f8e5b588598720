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
  ],
};

export default config;
