import { describe, expect, it } from "vitest";
import type { Body, BodyName } from "./body";
import { matchBody, rosterOf } from "./match-body";

const name = (text: string, from: string | null = null, until: string | null = null): BodyName => ({
  name: text,
  kind: "full",
  from,
  until,
});
const body = (id: string, ...names: BodyName[]): Body => ({ id, kind: "department", from: null, until: null, names });

const roster = rosterOf(
  [
    body("keji", name("泉州市洛江区科学技术局"), name("区科技局")),
    body("zhengfu", name("泉州市洛江区人民政府")),
    body("fuban", name("洛江区人民政府办公室")),
    body("shichang", name("洛江区市场监督管理局")),
    body("luoxi", name("洛江区罗溪镇人民政府")),
    body("wanan", name("万安街道办事处")),
    body("nongye", name("区农业局", null, "2019-03-20")),
    body("nongye2", name("区农业局", "2024-01-01")),
    body("zhifa", name("区执法局")),
    body("chengguan", name("区执法局")),
  ],
  ["洛江区", "泉州市", "福建省"],
);

const ids = (printed: string, year = 2020) => matchBody(roster, printed, year).map(({ id }) => id);

describe("the body that a printed name means", () => {
  it.each([
    ["洛江区科学技术局", "keji"],
    ["泉州市洛江区科学技术局", "keji"],
    ["福建省泉州市洛江区科学技术局", "keji"],
    ["科技局", "keji"],
    ["洛江区 科 技 局", "keji"],
    ["洛江区人民政府", "zhengfu"],
    ["区政府", "zhengfu"],
    ["洛江区政府办公室", "fuban"],
    ["区府办", "fuban"],
    ["市场监督管理局", "shichang"],
    ["区市场监督管理局", "shichang"],
    ["罗溪镇", "luoxi"],
    ["罗溪镇政府", "luoxi"],
    ["洛江区人民政府万安街道办事处", "wanan"],
    ["万安街道", "wanan"],
  ])("%s is %s", (printed, id) => {
    expect(ids(printed)).toEqual([id]);
  });

  it("knows nobody by a part of a name", () => {
    for (const printed of ["局", "科学", "技术局", "洛江区", "罗溪", "洛江区科学技术局办公室", ""])
      expect(ids(printed)).toEqual([]);
  });

  it("tells two bearers of a name apart by the year of the report", () => {
    expect(ids("洛江区农业局", 2018)).toEqual(["nongye"]);
    expect(ids("洛江区农业局", 2024)).toEqual(["nongye2"]);
    expect(ids("洛江区农业局", 2021)).toEqual(["nongye", "nongye2"]);
  });

  it("names both where two bodies bear a name at once", () => {
    expect(ids("洛江区执法局")).toEqual(["zhifa", "chengguan"]);
  });

  it("finds the made-up area's bodies, though the screen adds （演示） to its name", () => {
    const demo = rosterOf([body("keji", name("示例市青桐区科学技术局"))], ["示例市青桐区（演示）", "示例市（演示）"]);
    for (const printed of ["青桐区科学技术局", "示例市青桐区科学技术局", "区科学技术局"]) {
      expect(matchBody(demo, printed, 2020).map(({ id }) => id)).toEqual(["keji"]);
    }
  });

  it("needs not be told what lies above the area", () => {
    const alone = rosterOf([body("keji", name("洛江区科学技术局")), body("gongan", name("泉州市公安局洛江分局"))], ["洛江区"]);
    const found = (printed: string) => matchBody(alone, printed, 2020).map(({ id }) => id);
    expect(found("福建省泉州市洛江区科学技术局")).toEqual(["keji"]);
    expect(found("泉州市公安局洛江分局")).toEqual(["gongan"]);
    expect(found("泉州市科学技术局")).toEqual([]);
  });

  it("takes no part of a name for a place", () => {
    const places = [
      ["市中区", "市中区"],
      ["沙市区", "沙市区"],
      ["杭州市西湖区", "西湖区"],
      ["石狮市", "石狮市"],
      ["内蒙古自治区呼和浩特市新城区", "新城区"],
      ["延边朝鲜族自治州延吉市", "延吉市"],
    ] as const;
    for (const [place, own] of places) {
      const here = rosterOf([body("chengguan", name("城市管理局")), body("shichang", name(`${place}市场监督管理局`))], [place]);
      const found = (printed: string) => matchBody(here, printed, 2020).map(({ id }) => id);
      expect(found(`${place}城市管理局`)).toEqual(["chengguan"]);
      expect(found("市场监督管理局")).toEqual(["shichang"]);
      expect(found(`${own}市场监督管理局`)).toEqual(["shichang"]);
    }
  });
});
