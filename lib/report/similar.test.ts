import { describe, expect, test } from "vitest";
import { likenessesOf, type Prose, passagesOf } from "./similar";

const SENTENCES = [
  "我局把办件最多的三类事项逐条写成流程图，贴在大厅并同步到网站专栏。",
  "每月十五日由值班科室核对一次栏目，发现链接失效当天改正并登记。",
  "全年主动公开政府信息75条，其中门户网站60条，宣传栏15条。",
  "对两件疑难申请请法律顾问会商，答复书附上救济途径和联系方式。",
  "新来的经办人员跟班一周后独立办理，老同事逐件复核答复文书。",
] as const;
const prose = (group: string, year: number, text: string): Prose => ({ id: `${group} ${year}`, group, year, name: group, text });
const whole = SENTENCES.join("");

describe("likeness", () => {
  test("a copy with new figures is a copy, numbers masked, and none with the numbers kept", () => {
    const copy = whole.replace("75条", "82条").replace("60条", "71条").replace("15条", "11条");
    const found = likenessesOf([prose("a", 2023, whole), prose("a", 2024, copy)]).get("a 2024")?.own;
    expect(found?.share).toBe(1);
    expect(found?.exact).toBeLessThan(1);
    expect(found?.passages).toContain(SENTENCES[0].slice(0, -1));
  });

  test("another body's prose is told apart from one's own past", () => {
    const found = likenessesOf([prose("a", 2024, whole), prose("b", 2024, whole)]).get("b 2024");
    expect(found).toMatchObject({ own: null, others: { body: "a", year: 2024, share: 1 } });
  });

  test("what many bodies write is standard and no copy; what says too little of its own is not compared", () => {
    const texts = "abcdefgh".split("").map((group) => prose(group, 2024, whole));
    for (const { own, others } of likenessesOf(texts).values()) expect([own, others]).toEqual([null, null]);
  });

  test("prose of one's own is not alike", () => {
    const other =
      "街道在七个社区设了意见箱，每季度开箱并张榜答复。档案室腾出一间屋子供居民查阅历年文件，周末也有人值守。居民代表旁听了预算会，所提意见逐条写入纪要。";
    const found = likenessesOf([prose("a", 2024, whole), prose("b", 2024, other + other)]).get("b 2024");
    expect(found?.others?.share ?? 0).toBeLessThan(0.2);
  });
});

test("passages are the sentences that both have, numbers apart, longest first", () => {
  expect(passagesOf(whole, `${SENTENCES[3]}${SENTENCES[2].replace("75", "9")}`)).toEqual(
    [SENTENCES[2], SENTENCES[3]].map((one) => one.slice(0, -1)).toSorted((a, b) => b.length - a.length),
  );
});
