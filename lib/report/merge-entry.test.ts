import { describe, expect, test } from "vitest";
import type { EntryContent } from "./entry";
import { mergeEntries } from "./merge-entry";

const NEW = "requests.new.total";
const GRANTED = "requests.granted.total";
const entry = (cells: EntryContent["cells"], sections: EntryContent["sections"] = {}): EntryContent => ({ cells, sections });
const base = entry({ [NEW]: "3" }, { overview: "一行" });

describe("two at one form", () => {
  test.each<[string, EntryContent, EntryContent, EntryContent]>([
    ["only mine changed", entry({ [NEW]: "4" }, base.sections), base, entry({ [NEW]: "4" }, base.sections)],
    ["only theirs changed", base, entry({ [NEW]: "4" }, base.sections), entry({ [NEW]: "4" }, base.sections)],
    [
      "another cell and another text each",
      entry({ [NEW]: "3", [GRANTED]: "1" }, base.sections),
      entry({ [NEW]: "3" }, { overview: "一行", problems: "不足" }),
      entry({ [NEW]: "3", [GRANTED]: "1" }, { overview: "一行", problems: "不足" }),
    ],
    ["what I emptied stays empty", entry({ [NEW]: "" }, base.sections), base, entry({ [NEW]: "" }, base.sections)],
    ["what they emptied is emptied", base, entry({}, {}), entry({}, {})],
    ["both wrote the same", entry({ [NEW]: "5" }, base.sections), entry({ [NEW]: "5" }, {}), entry({ [NEW]: "5" }, {})],
  ])("%s", (_, mine, theirs, content) => expect(mergeEntries(base, mine, theirs)).toEqual({ content, clashes: [] }));

  test("one cell changed by both: theirs stays, mine is told", () => {
    const merged = mergeEntries(base, entry({ [NEW]: "4" }), entry({ [NEW]: "5" }));
    expect(merged.content.cells[NEW]).toBe("5");
    expect(merged.clashes).toContainEqual({ cell: NEW, mine: "4", theirs: "5" });
  });

  test("one text changed by both: every line that either wrote stays", () => {
    const [mine, theirs] = ["一行\n我的", "一行\n\n他的"];
    const merged = mergeEntries(base, entry({}, { overview: mine }), entry({}, { overview: theirs }));
    expect(merged.content.sections.overview).toBe("一行\n我的\n他的");
    expect(merged.clashes).toContainEqual({ section: "overview" });
    const again = mergeEntries(base, entry({}, { overview: `${mine}\n他的` }), entry({}, { overview: theirs }));
    expect(again.clashes.filter((clash) => "section" in clash)).toEqual([]);
  });
});
