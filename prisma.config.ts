import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// The engine of the npm registry in place of a download; the CLI loads this file before it looks for its engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("prisma/schema-engine.mjs", import.meta.url));

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "tsx prisma/seed.ts" },
  // `generate` and `validate` work without a database.
  ...(process.env.DATABASE_URL && { datasource: { url: process.env.DATABASE_URL } }),
});
