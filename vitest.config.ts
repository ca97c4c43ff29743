import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const EXCLUDE = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...EXCLUDE, "**/*.db.test.ts"],
          // On a busy machine properties over many cases take their time; one that hangs still ends.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: EXCLUDE,
          // On a busy machine a database answers late; a test that hangs still ends.
          testTimeout: 30_000,
          hookTimeout: 120_000,
          globalSetup: "cli/runtime/test-server.ts",
          setupFiles: "cli/runtime/test-database.ts",
        },
      },
    ],
  },
});
