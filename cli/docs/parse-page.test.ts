import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CLAIM_WORDS, PROSE_MEASURES } from "@/lib/report/claim-words";
import { SECTION_KEYS, STATUSES } from "@/lib/report/report";

it("docs/parse.md names every measure, section and status that parse can print", () => {
  const page = readFileSync("docs/parse.md", "utf8");
  const names = [...CLAIM_WORDS.map(({ measure }) => measure), ...Object.keys(PROSE_MEASURES), ...SECTION_KEYS, ...STATUSES];
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});
