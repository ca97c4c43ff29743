import { describe, expect, it } from "vitest";
import type { Body } from "@/lib/report/body";
import { rosterOf } from "@/lib/report/match-body";
import type { Report } from "@/lib/report/report";
import { isElsewhere, newBody } from "./new-body";
import { recognise } from "./recognise";

const body = (id: string, kind: Body["kind"], name: string, until: string | null = null): Body => ({
  id,
  kind,
  from: null,
  until,
  names: [{ name, kind: "full", from: null, until: null }],
});

const roster = rosterOf(
  [
    body("zhengfu", "government", "洛江区人民政府"),
    body("fuban", "office", "洛江区人民政府办公室"),
    body("guihua", "department", "洛江区城乡规划局", "2019-03-20"),
    body("zhifa", "department", "洛江区执法局"),
    body("chengguan", "department", "区执法局"),
  ],
  ["洛江区", "泉州市", "福建省"],
);

const report = (changes: Partial<Report>): Report => ({
  form: "C",
  body: "洛江区人民政府办公室",
  names: [],
  year: 2023,
  publishedOn: null,
  dates: [],
  cells: {},
  extras: [],
  sections: [],
  claims: [],
  contacts: [],
  problems: [],
  ...changes,
});

const outcome = (changes: Partial<Report>) => {
  const found = recognise(report(changes), roster, 2026);
  return found.status === "refused" ? found.code : `${found.bodyId} ${found.year} ${found.scope}`;
};

describe("whose report it is", () => {
  it("is told from the name that the report puts first", () => {
    expect(outcome({})).toBe("fuban 2023 own");
    expect(outcome({ body: "泉州市洛江区人民政府", names: ["泉州市洛江区人民政府", "洛江区人民政府办公室"] })).toBe(
      "zhengfu 2023 aggregate",
    );
    expect(outcome({ body: "城乡规划局", year: 2018 })).toBe("guihua 2018 own");
  });

  it("is not guessed", () => {
    expect(outcome({ body: null })).toBe("bodyUnknown");
    expect(outcome({ body: "洛江区科学技术局", names: ["洛江区科学技术局", "洛江区人民政府办公室"] })).toBe("bodyNotListed");
    expect(outcome({ body: "洛江区执法局" })).toBe("bodyAmbiguous");
    expect(outcome({ body: "洛江区城乡规划局", year: 2019 })).toBe("guihua 2019 own");
    expect(outcome({ body: "洛江区城乡规划局", year: 2020 })).toBe("bodyDissolved");
    expect(outcome({ year: null })).toBe("yearUnknown");
    expect(outcome({ year: 2007 })).toBe("yearImpossible");
    expect(outcome({ year: 2027 })).toBe("yearImpossible");
    expect(outcome({ form: null })).toBe("noTables");
  });

  it("says in both languages what to do", () => {
    for (const changes of [
      { body: null },
      { body: "洛江区执法局" },
      { body: "没有的局" },
      { year: null },
      { year: 2030 },
      { form: null },
    ]) {
      const found = recognise(report(changes), roster, 2026);
      if (found.status !== "refused") throw new Error("should be refused");
      expect(found.message.zh).toMatch(/请/);
      expect(found.message.en).toMatch(/\b(Add|Bring|Check|Put) /);
    }
  });
});

describe("a body that is not in the list", () => {
  const added = (name: string, names: readonly string[] = []) => newBody(name, [name, ...names], roster);

  it.each([
    ["洛江区科学技术局", "kexuejishuju", "department"],
    ["洛江区市场监督管理局", "shichangjianduguanliju", "department"],
    ["泉州市洛江生态环境局", "luojiangshengtaihuanjingju", "branch"],
    ["泉州市公安局洛江分局", "gonganjuluojiangfenju", "branch"],
    ["洛江区罗溪镇人民政府", "luoxizhen", "town"],
    ["洛江区人民政府万安街道办事处", "wananjiedao", "subdistrict"],
    ["洛江经济开发区管理委员会", "luojiangjingjikaifaquguanweihui", "committee"],
    ["洛江区残疾人联合会", "canjirenlianhehui", "authorised"],
  ])("%s becomes %s, a %s", (name, id, kind) => {
    expect(added(name)).toMatchObject({ id, kind });
  });

  it("takes the short name that its own report gives it, and no other", () => {
    const keji = added("洛江区科学技术局", ["洛江区科技局", "洛江区教育局", "洛江区人民政府办公室"]);
    expect(keji.id).toBe("kejiju");
    expect(keji.names.map(({ name, kind }) => [name, kind])).toEqual([
      ["洛江区科学技术局", "full"],
      ["洛江区科技局", "alias"],
      ["科技局", "short"],
    ]);
  });

  it.each([
    ["西安市雁塔区卫生健康局", true],
    ["青田县科学技术局", true],
    ["海城市西四镇", true],
    ["洛江区科学技术局", false],
    ["泉州市洛江区科学技术局", false],
    ["泉州市公安局洛江分局", false],
    ["区市容管理局", false],
    ["园林市政局", false],
    ["洛江经济开发区管理委员会", false],
    ["城市管理局", false],
    ["马甲镇人民政府", false],
  ])("%s lies elsewhere: %s", (name, expected) => {
    expect(isElsewhere(name, roster)).toBe(expected);
  });

  it("gets an id that nobody has", () => {
    const crowded = rosterOf([body("kejiju", "department", "别的局"), body("kejiju2", "department", "又一局")], ["洛江区"]);
    expect(newBody("科技局", [], crowded).id).toBe("kejiju3");
  });
});
