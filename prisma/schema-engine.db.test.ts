import { execFile } from "node:child_process";
import { expect, test } from "vitest";
import { databaseUrl } from "@/lib/env";

/** Prisma's own command on the database of this file: what it prints, and its exit status. */
const prisma = (...args: string[]): Promise<{ output: string; status: number }> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl(), PRISMA_HIDE_UPDATE_MESSAGE: "1" };
    const child = execFile(process.execPath, ["node_modules/prisma/build/index.js", ...args], { env }, (_, stdout, stderr) =>
      resolve({ output: stdout + stderr, status: child.exitCode ?? -1 }),
    );
  });

test("what our own code applied, Prisma's command takes for its own", { timeout: 60_000 }, async () => {
  const { output, status } = await prisma("migrate", "status");
  expect(output).toContain("Database schema is up to date!");
  expect(status).toBe(0);
});

test("the migrations amount to the schema", { timeout: 60_000 }, async () => {
  const difference = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma"];
  const { output, status } = await prisma("migrate", "diff", ...difference, "--exit-code");
  expect(output).toContain("No difference detected.");
  expect(status).toBe(0);
});

test("a difference is printed as a script", { timeout: 60_000 }, async () => {
  const { output, status } = await prisma("migrate", "diff", "--from-empty", "--to-schema", "prisma/schema.prisma", "--script");
  expect(output).toContain('CREATE TABLE "report_versions"');
  expect(status).toBe(0);
});
