import { describe, expect, it } from "vitest";
import { documentOf } from "./fixtures/document-of";
import { readProse } from "./read-prose";

const read = (text: string, metadata: Record<string, string> = {}) => readProse(documentOf(text, metadata), new Set(), null);
const REST = "\n一、总体情况\n本年度工作正常。\n二、主动公开政府信息情况";

describe("title", () => {
  it.each([
    ["洛江区科学技术局 2020 年政府信息公开 工作年度报告", "洛江区科学技术局", 2020],
    ["2022年度螅镇政府信息公开工作年度报告", "螅镇", 2022],
    ["县政府办2022年度政府信息公开工作年度报告", "县政府办", 2022],
    ["罗溪镇人民政府2020年政府信息公开工作年度报告", "罗溪镇人民政府", 2020],
    ["2020年罗溪镇人民政府信息公开工作年度报告", "罗溪镇人民政府", 2020],
    ["2020年度河岸县湖镇镇政府信息公开工作报告", "河岸县湖镇镇", 2020],
    ["青桐市2017年政府信息公开年度报告", "青桐市", 2017],
    ["Page 8 - 青桐区信访局2022年政府信息公开工作年度报告", "青桐区信访局", 2022],
    ["武汉市生态环境局(某)分局2023年政府信息公开工作年度报告", "武汉市生态环境局(某)分局", 2023],
    ["青桐区司法局二〇二一年政府信息公开工作年度报告", "青桐区司法局", 2021],
    ["青桐区司法局政府信息公开工作2021年度报告", "青桐区司法局", 2021],
    ["青桐区司法局关于2021年度政府信息公开工作的年度报告", "青桐区司法局", 2021],
    ["青桐區衛生健康局２０２１年政府信息公開工作年度報告", "青桐区卫生健康局", 2021],
    ["首页 > 政务公开 > 青桐区司法局2021年政府信息公开年报", "青桐区司法局", 2021],
    ["青桐区司法局2021年政府信息公开 工作告年度报", "青桐区司法局", 2021],
    [
      "青桐县七星桥镇人民政府2021年政府信息公开 工作告年度报\n来源：青桐县人民政府办公室 时间：2022-01-31",
      "青桐县七星桥镇人民政府",
      2021,
    ],
    ["麻陽縣板栗樹鄉人民政府2021年政府信息公開工作年度報告", "麻阳县板栗树乡人民政府", 2021],
    ["Page 9 - 2020年报_审计局", "审计局", 2020],
    ["青桐区司法局〔2021〕年度政府信息公开工作年度报告", "青桐区司法局", 2021],
    ["青桐区司法局政府信息公开工作年度报告", "青桐区司法局", null],
    ["青桐区司法局2021年政府信息公开年度报告\n(2022年1月 9日)", "青桐区司法局", 2021],
    ["青桐区司法局2021年政府信息公开年度报告（2022年1月9日）", "青桐区司法局", 2021],
    ["【图文】青桐区司法局2021年政府信息公开工作年度报告", "青桐区司法局", 2021],
    ["• 2021年青桐区司法局政府信息公开工作年度报告", "青桐区司法局", 2021],
    ["和平区教育局2021年政府信息公开工作年度报告", "和平区教育局", 2021],
    ["全州县财政局2021年政府信息公开工作年度报告", "全州县财政局", 2021],
    ["本溪市林业局2021年政府信息公开工作年度报告", "本溪市林业局", 2021],
    ["2021年由旺镇政府信息公开工作年度报告", "由旺镇", 2021],
    ["全市2021年政府信息公开工作年度报告", null, 2021],
    ["全县各乡镇2021年政府信息公开工作年度报告", null, 2021],
    ["各乡镇2021年政府信息公开工作年度报告", null, 2021],
    ["其他乡镇2021年政府信息公开工作年度报告", null, 2021],
    ["对全镇2021年政府信息公开工作的年度报告", null, 2021],
    ["2020年政府信息公开工作年度报告", null, 2020],
    ["我局2020年政府信息公开工作年度报告", null, 2020],
    ["政府信息公开年报", null, null],
  ])("%s", (title, body, year) => expect(read(title + REST)).toMatchObject({ body, year }));

  it("may be broken over lines", () => {
    expect(read(`2022年度\n螅镇\n政府信息公开工作年度报告${REST}`)).toMatchObject({ body: "螅镇", year: 2022 });
    expect(read(`洛江区科学技术局2020年政府信息公开\n\n工作年度报告${REST}`)).toMatchObject({
      body: "洛江区科学技术局",
      year: 2020,
    });
    expect(read(`青桐区人民政府\n\n2017年政府信息公开工作年度报告${REST}`)).toMatchObject({ body: "青桐区人民政府", year: 2017 });
  });

  it("is not a trail of links where the page has a title", () => {
    const page = `首页 > 年报 > 2021 > 街道办事处政府信息公开工作年度报告\n2021年桥西街道政府信息公开工作年度报告${REST}`;
    expect(read(page)).toMatchObject({ body: "桥西街道", year: 2021, names: ["桥西街道"] });
  });

  it("is the one nearest to the text where a page lists other reports", () => {
    const list = ["青桐区财政局2019年政府信息公开工作年度报告", "青桐区教育局2021年政府信息公开工作年度报告"];
    expect(read(`${list.join("\n")}\n青桐区司法局2020年政府信息公开工作年度报告${REST}`)).toMatchObject({
      body: "青桐区司法局",
      year: 2020,
    });
  });

  it("is the one that says most, wherever the page repeats it", () => {
    const page = `河包镇2020年政府信息公开工作年度报告\n日期:2021-01-29\n河包镇政府信息公开工作年度报告${REST}`;
    expect(read(page)).toMatchObject({ body: "河包镇", year: 2020, publishedOn: "2021-01-29" });
  });

  it("may stand in the page's metadata only", () => {
    expect(read(REST, { title: "青桐区司法局2021年政府信息公开工作年度报告_青桐区人民政府" })).toMatchObject({
      body: "青桐区司法局",
      year: 2021,
    });
    expect(read(REST, { 标题: "中埠镇人民政府2020年政府信息公开工作年度报告" })).toMatchObject({
      body: "中埠镇人民政府",
      year: 2020,
    });
  });
});

describe("body without a name in the title", () => {
  const TITLE = "2023年政府信息公开工作年度报告\n";
  it.each([
    ["根据条例规定，现公布区统计局2023年政府信息公开工作年度报告。", "区统计局"],
    ["根据条例要求，特编制青桐市地方志办公室2023年政府信息公开工作年度报告。", "青桐市地方志办公室"],
    ["现将2023年迎宾路街道办事处政府信息公开情况报告如下：", "迎宾路街道办事处"],
    ["根据条例规定，形成2023年度河岸镇政府信息公开年度报告。", "河岸镇"],
    ["本报告由河岸镇人民政府党政办公室编制。", "河岸镇人民政府"],
    ["根据条例规定，编制并公布河岸镇2023年政府信息公开工作年度报告。", null],
    ["为提升透明度，河岸镇人民政府特此编制2023年度政府信息公开工作年度报告。", "河岸镇人民政府"],
    ["根据条例要求，现编制形成了《青桐区:河岸镇人民政府2023年政府信息公开工作年度报告》。", "河岸镇人民政府"],
    ["根据条例规定，对照《河岸镇2022年政府信息公开工作年度报告》所列问题整改。", null],
    ["根据条例规定，现公布我局2023年政府信息公开工作年度报告。", null],
    ["现编制并公布本单位2023年政府信息公开工作年度报告。", null],
    ["现公布www.example.com河岸乡2023年政府信息公开工作年度报告。", null],
    ["现将2023年度政府信息公开工作报告公布如下：", null],
  ])("%s", (sentence, body) => expect(read(TITLE + sentence + REST).body).toBe(body));

  it("is who signed", () => {
    const report = read(`${TITLE}${REST}\n六、其他需要报告的事项\n无\n青桐区水利局\n2024年1月12日`);
    expect(report).toMatchObject({ body: "青桐区水利局", publishedOn: "2024-01-12" });
    expect(report.sections.at(-1)).toMatchObject({ key: "other", text: "无" });
  });

  it("is never a pronoun, and the report says that it is missing", () => {
    expect(read(TITLE + REST)).toMatchObject({ body: null, problems: [{ code: "bodyUnknown" }] });
  });

  it("keeps every name by which the report calls its body", () => {
    const text = `洛江区科学技术局2020年政府信息公开工作年度报告\n现公布洛江区科技局 2020 年政府信息公开工作情况。${REST}\n无\n泉州市洛江区科学技术局\n2021年1月5日`;
    expect(read(text).names).toEqual(["洛江区科学技术局", "洛江区科技局", "泉州市洛江区科学技术局"]);
  });
});

describe("year", () => {
  const BODY = "青桐区司法局政府信息公开工作年度报告\n";
  const period = (year: number) => `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`;

  it("comes from the period where the title has none", () => expect(read(BODY + period(2022) + REST).year).toBe(2022));

  it("comes from a period whose last day lost its 日", () =>
    expect(read(`${BODY}统计期限从2022年1月1日至12月31止。${REST}`).year).toBe(2022));

  it("comes from a period that lost its 年 and 月", () => {
    expect(read(`${BODY}统计期限为20221月1日至12月31日。${REST}`).year).toBe(2022);
    expect(read(`${BODY}统计期限为202211日至20221231日。${REST}`).year).toBe(2022);
  });

  it("comes from the year since which something is so, where no other is spoken of", () => {
    const since = (rest: string) => read(`${BODY}一、总体情况\n2021年以来，我乡依法公开。${rest}\n二、主动公开政府信息情况`).year;
    expect(since("")).toBe(2021);
    expect(since("2022年，我乡未收到申请。")).toBe(2022);
  });

  it("comes from the work that the overview reports on", () =>
    expect(read(`${BODY}一、总体情况\n现从六个方面汇报我镇2022年政府信息公开工作。\n二、主动公开政府信息情况`).year).toBe(2022));

  it("comes from the day up to which it counts", () => {
    expect(read(`${BODY}截止2022年12月31日，共主动公开政府信息3条。${REST}`).year).toBe(2022);
  });

  it("is found where the whole report is one line", () => {
    const line =
      "一、总体情况 2022年，河岸镇依法公开。 二、主动公开政府信息情况 三、收到和处理政府信息公开申请情况 2023年，我镇将改进。";
    expect(read(`${BODY}${line}`)).toMatchObject({
      year: 2022,
      sections: [{ key: "overview" }, { key: "disclosure" }, { key: "requests" }],
    });
  });

  it("comes from how the sentences of the overview begin where nothing else says it", () => {
    expect(read(`${BODY}一、总体情况\n2020年，我局依法公开。2020年度我局未收到申请。\n二、主动公开政府信息情况`).year).toBe(2020);
    expect(read(`${BODY}一、总体情况\n2020年，我局依法公开。2021年，我局将改进。\n二、主动公开政府信息情况`).year).toBeNull();
  });

  it("is never the year of publication", () => {
    expect(read(`${BODY}发布日期：2021-01-05${REST}\n六、其他需要报告的事项\n无\n青桐区司法局\n2021年1月4日`).year).toBeNull();
  });

  it("is left open where title and period disagree and nothing decides", () => {
    const report = read(`青桐区司法局2022年政府信息公开工作年度报告\n${period(2021)}${REST}`);
    expect(report).toMatchObject({ year: null, problems: [{ code: "yearsDisagree" }] });
  });

  it("is the one that the overview speaks of where title and period disagree", () => {
    const overview = "\n一、总体情况\n2022年，我局依法公开。\n二、主动公开政府信息情况";
    const report = read(`青桐区司法局2022年政府信息公开工作年度报告\n${period(2021)}${overview}`);
    expect(report).toMatchObject({ year: 2022, problems: [{ code: "yearsDisagree" }] });
  });

  it("is the one that fits the day of publication where title and period disagree", () => {
    const report = read(`青桐区司法局2022年政府信息公开工作年度报告\n发布日期：2023-01-20\n${period(2021)}${REST}`);
    expect(report).toMatchObject({ year: 2022, problems: [{ code: "yearsDisagree" }] });
  });
});
