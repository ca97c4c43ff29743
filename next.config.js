/** The folder of a build, chosen by cli/runtime/build.ts; each has a TypeScript configuration of its own beside it. */
const build = process.env.BUILD_DIR;

/** Everything comes from this server. Next writes its data as inline scripts, and React sets the style of a bar's width. */
const policy = {
  "default-src": "'self'",
  "script-src": `'self' 'unsafe-inline'${process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""}`,
  "style-src": "'self' 'unsafe-inline'",
  "img-src": "'self' data: blob:",
  "object-src": "'none'",
  "base-uri": "'self'",
  "form-action": "'self'",
  "frame-ancestors": "'self'",
};

const headers = {
  "Content-Security-Policy": Object.entries(policy)
    .map(([name, sources]) => `${name} ${sources}`)
    .join("; "),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
};

const inert = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";
/** A figure may stand in anybody's page: it is public, and nothing on it can be clicked on somebody's behalf. */
const embedding = {
  key: "Content-Security-Policy",
  value: headers["Content-Security-Policy"].replace(/frame-ancestors [^;]*/, "frame-ancestors *"),
};

/** An address of a page: not English, not of the machine room, not a file. */
const PAGE = "/:path((?!(?:zh|en|api|_next)(?:/|$)|.*\\.[^/]*$).*)";

/** @type {import("next").NextConfig} */
export default {
  ...(build && { distDir: build }),
  // Titles and descriptions stand in the head for everybody: a page is rendered once for all.
  htmlLimitedBots: /.*/,
  // Types are checked by `npm test`; Next's own check wants an interface that TypeScript 7 does not have.
  typescript: { ignoreBuildErrors: true, ...(build && { tsconfigPath: `${build}.tsconfig.json` }) },
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  headers: async () => [
    { source: "/:path*", headers: Object.entries(headers).map(([key, value]) => ({ key, value })) },
    // Pictures of strangers' pages run and fetch nothing, even where somebody opens one by itself.
    { source: "/api/pictures/:path*", headers: [{ key: "Content-Security-Policy", value: inert }] },
    { source: "/embed/:path*", headers: [embedding] },
    { source: "/en/embed/:path*", headers: [embedding] },
  ],
  // Chinese stands at the plain address, English under /en; the routes are app/[lang]/….
  redirects: async () => [
    // A browser asks here whenever it has not read the head of a page that names the icon.
    { source: "/favicon.ico", destination: "/icon.svg", permanent: true },
    { source: "/zh", destination: "/", permanent: true },
    { source: "/zh/:path*", destination: "/:path*", permanent: true },
  ],
  rewrites: async () => ({
    beforeFiles: [
      { source: "/", destination: "/zh" },
      { source: "/:area(\\d+)/figures/:file", destination: "/zh/:area/figures/:file" },
      { source: "/:area(\\d+)/feed.xml", destination: "/zh/:area/feed.xml" },
      { source: PAGE, destination: "/zh/:path" },
    ],
  }),
};
