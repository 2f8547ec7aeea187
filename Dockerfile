# The bot as an image: docs/operations/CONTAINER.md tells how to build and run it.
FROM node:24-trixie-slim AS base
ENV NODE_ENV=production
WORKDIR /app

FROM base AS dependencies
COPY package.json package-lock.json ./
# The scripts of two packages would run: one compiles an optional tracer, for which a slim image has no
# compiler; what the other one removes is removed here. The files deleted last are for editors and debuggers,
# a third of the size.
RUN --mount=type=cache,target=/root/.npm \
    npm ci --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund && \
    rm -r node_modules/@microsoft/recognizers-text-*/node_modules/@microsoft/recognizers-text-number && \
    find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' \) -delete

FROM base AS program
COPY package.json ./
COPY appPackage/manifest.json appPackage/
COPY cards cards
COPY src src
# Whoever cloned the repository may have kept its files to themselves.
RUN chmod -R u=rwX,go=rX .

FROM base
LABEL org.opencontainers.image.title="reset-my-phone" \
      org.opencontainers.image.description="A Microsoft Teams bot that resets a locked-out employee's phone passcode through Intune, after a fresh sign-in."
ENV DATA_DIR=/data
RUN mkdir "$DATA_DIR" && chmod 700 "$DATA_DIR" && chown 10001:10001 "$DATA_DIR"
# The embedded database of somebody who mounts nothing here outlives the container, too.
VOLUME /data
# Apart from the program: a release that changes no dependency is a few megabytes.
COPY --from=dependencies /app/node_modules node_modules
COPY --from=program /app .
# By number, so that Kubernetes can see that it is not root.
USER 10001:10001
EXPOSE 3978
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# As `npm start` does: with the room for new objects that Node takes by itself it needs 100 MB more.
CMD ["node", "--max-semi-space-size=8", "src/index.ts"]
