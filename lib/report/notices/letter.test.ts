import { expect, test } from "vitest";
import { type Letter, symbolOf, writeCircular, writeRectification, writeReminder } from "./letter";

const OFFICE = { name: "示例区政府办公室", code: "示政公开", contact: "" };
const TODAY = "2026-02-03";

const wordsOf = ({ blocks }: Letter): string => blocks.map((block) => (block.kind === "table" ? "" : block.text)).join("\n");

const reported = (
  name: string,
  standing: "onTime" | "late" | "missing" | "waiting" | "undated" | "exempt",
  days = 0,
  problems = 0,
) => ({
  ...{ name, standing, days, problems },
  publishedOn: standing === "onTime" || standing === "late" ? "2026-01-20" : null,
});

test("a number is counted by kind and year of issue", () => {
  expect(symbolOf("示政公开", "reminder", 2026, 3)).toBe("示政公开催〔2026〕3号");
  expect(symbolOf("示政公开", "rectification", 2026, 1)).toBe("示政公开改〔2026〕1号");
  expect(symbolOf("示政公开", "circular", 2027, 1)).toBe("示政公开通〔2027〕1号");
});

test.each([
  ["department", "第四十九条规定，县级以上人民政府部门应当在每年1月31日前"],
  ["government", "应当在每年3月31日前向社会公布本级政府"],
] as const)("a reminder to a %s rests on what the law says of it", (kind, says) => {
  const body = { name: "区教育局", kind, due: "2026-01-31", standing: "missing", days: 3 } as const;
  const letter = writeReminder(2025, body, "2026-02-10", TODAY, OFFICE);
  expect(wordsOf(letter)).toContain(says);
  expect(wordsOf(letter)).toContain("公布期限为2026年1月31日，已逾期3天。");
  expect(wordsOf(letter)).toContain("请于2026年2月10日前报送");
  expect(letter).toMatchObject({ to: "区教育局：", symbol: "", office: "示例区政府办公室", date: TODAY });
});

test.each(["town", "subdistrict", "branch", "committee", "authorised"] as const)(
  "a %s is no department: its reminder does not cite article 49 against it",
  (kind) => {
    const body = { name: "某单位", kind, due: "2026-01-31", standing: "waiting", days: 0 } as const;
    const words = wordsOf(writeReminder(2025, body, "2026-02-10", "2026-01-25", OFFICE));
    expect(words).not.toContain("第四十九条");
    expect(words).not.toContain("逾期");
  },
);

test("a rectification names each problem with its cells, its basis and the day of its confirmation", () => {
  const item = { text: "总计应当等于各列之和。", cells: ["总计"], basis: "表格自身的勾稽关系", confirmedOn: "2026-02-01" };
  const letter = writeRectification(2025, "区教育局", [item, item], "2026-03-02", TODAY, OFFICE);
  expect(wordsOf(letter)).toContain("有下列2处问题");
  expect(wordsOf(letter)).toContain("2．总计应当等于各列之和。所涉栏目：总计。依据：表格自身的勾稽关系。（2026年2月1日确认）");
  expect(wordsOf(letter)).toContain("第四十七条，请于2026年3月2日前更正");
});

test("a circular counts and lists by name; who need not report is in no number", () => {
  const bodies = [
    ...["甲局", "乙局", "丙局"].map((name) => reported(name, "onTime", 0, name === "乙局" ? 2 : 0)),
    reported("丁局", "late", 4),
    reported("戊局", "missing", 3),
    reported("己局", "exempt"),
  ];
  const letter = writeCircular(2025, "示例区", bodies, TODAY, OFFICE);
  expect(wordsOf(letter)).toContain("应公布5个，按时公布3个，按时公布率60%。");
  expect(wordsOf(letter)).toContain("迟公布1个：丁局（迟4天）。");
  expect(wordsOf(letter)).toContain("未公布1个：戊局。");
  expect(wordsOf(letter)).toContain("涉及1个单位：乙局2处。");
  expect(JSON.stringify(letter)).not.toContain("己局");
  const table = letter.blocks.find((block) => block.kind === "table");
  expect(table?.kind === "table" && table.rows).toEqual([
    ["单位", "公布情况", "公布日期", "确认的问题"],
    ["甲局", "按时", "2026-01-20", "0"],
    ["乙局", "按时", "2026-01-20", "2"],
    ["丙局", "按时", "2026-01-20", "0"],
    ["丁局", "迟4天", "2026-01-20", "0"],
    ["戊局", "未公布", "—", "0"],
  ]);
});

test("of fewer than five bodies no percentage is said, and what is not known is not called late", () => {
  const words = wordsOf(writeCircular(2025, "示例区", [reported("甲局", "onTime"), reported("乙局", "undated")], TODAY, OFFICE));
  expect(words).toContain("按时公布率1/2。");
  expect(words).toContain("公布日期不明或者存疑1个：乙局。");
  expect(words).not.toContain("迟公布");
});
