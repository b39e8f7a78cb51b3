# syntax=docker/dockerfile:1
# One image for worker, portal, the migration job and the administration commands: they differ in their command alone.

FROM node:22-bookworm-slim AS build
WORKDIR /tida
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN node scripts/build.mjs --all

FROM node:22-bookworm-slim AS packages
WORKDIR /tida
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /tida
RUN install -d -o node -g node /var/lib/tida /var/lib/tida-anchors
COPY --from=packages /tida/node_modules node_modules
COPY --from=build /tida/build build
# no demonstration in production
RUN rm -f build/demonstration.js build/demonstration.js.map build/bank.js build/bank.js.map build/scanner.js build/scanner.js.map build/mail.js build/mail.js.map build/messages.js build/messages.js.map build/signature.js build/signature.js.map
COPY package.json ./
COPY prisma prisma
COPY scripts scripts
USER node
EXPOSE 3000
CMD ["node", "--enable-source-maps", "build/portal.js"]
