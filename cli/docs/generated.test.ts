import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cellsOf } from "@/lib/report/cells";
import { FORM_IDS } from "@/lib/report/form";
import { RULES } from "@/lib/report/rules";
import { formPage } from "./form-page";
import { GENERATED } from "./generated";
import { rulesPage } from "./rules-page";

describe("pages under docs/", () => {
  it.each(GENERATED)("$path is what its declaration makes (npm run docs)", ({ path, make }) => {
    expect(readFileSync(path, "utf8")).toBe(make());
  });

  it("name every cell and every rule", () => {
    const [form, rules] = [formPage(), rulesPage()];
    for (const { key } of FORM_IDS.flatMap((id) => cellsOf(id))) expect(form).toContain(`\`${key}\``);
    for (const { id } of RULES) expect(rules).toContain(`| ${id} |`);
  });
});
