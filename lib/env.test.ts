import { readFileSync } from "node:fs";
import { afterEach, expect, test, vi } from "vitest";
import { env, SETTINGS } from "./env";

/** Told by the commands or by tests, never by whoever runs the program. */
const INTERNAL = ["BUILD_DIR", "CLOCK_FILE"];

afterEach(() => vi.unstubAllEnvs());

const examples = [...readFileSync(".env.example", "utf8").matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name = "", value = ""]) => ({
  name,
  value,
}));

test("every setting has its line in .env.example, and nothing else has", () => {
  expect(examples.map(({ name }) => name).sort()).toEqual(SETTINGS.filter((name) => !INTERNAL.includes(name)).sort());
});

test("the lines of .env.example are taken as they stand", () => {
  for (const { name, value } of examples) vi.stubEnv(name, value);
  expect(env()).toMatchObject({ PORT: 3000, CACHE_MB: 128, BACKUP_AT: "02:30", SITE_ORGANISER: "某某区人民政府办公室" });
});

test("what cannot be taken is named", () => {
  vi.stubEnv("DATABASE_URL", "mysql://localhost/x");
  vi.stubEnv("BACKUP_AT", "25:00");
  expect(() => env()).toThrow(/DATABASE_URL: must look like postgresql.*\nBACKUP_AT: must be a time of day/s);
});
