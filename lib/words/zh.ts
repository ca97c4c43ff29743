import { about } from "./zh/about";
import { bodies, body } from "./zh/bodies";
import { charts } from "./zh/charts";
import { compare } from "./zh/compare";
import { data } from "./zh/data";
import { failure } from "./zh/failure";
import { feed } from "./zh/feed";
import { actions } from "./zh/figure";
import { form } from "./zh/form";
import { outcomes } from "./zh/outcomes";
import { overview } from "./zh/overview";
import { precheck } from "./zh/precheck";
import { problems } from "./zh/problems";
import { rankings } from "./zh/rankings";
import { report, status, statusMeans } from "./zh/report";
import { rules } from "./zh/rules";
import { search } from "./zh/search";
import { source } from "./zh/source";

/** Every word of the interface, Chinese first. `{name}` is a slot; English (`en.ts`) has the same keys and slots. */
export const zh = {
  about,
  compare,
  data,
  failure,
  feed,
  rankings,
  rules,
  search,
  source,
  actions,
  outcomes,
  precheck,
  problems,
  overview,
  charts,
  bodies,
  body,
  report,
  status,
  statusMeans,
  form,
  site: {
    name: "公开",
    subtitle: "政府信息公开年度报告",
    description: "各单位政府信息公开工作年度报告的数字、核对结果和原文出处。",
    skip: "跳到正文",
    home: "首页",
    switchLanguage: "English",
    demo: "演示数据，全部虚构",
    demoMore: "本区的名称、单位和数字都是编造的，只用来展示本系统。",
    siteNavigation: "本站",
    areaNavigation: "本区",
    revision: "数据版次 {revision}",
  },
  nav: { overview: "概览", bodies: "单位", form: "表式" },
  footer: {
    desk: "报送工作台",
    organiser: "主办单位",
    undertaker: "承办单位",
    siteCode: "网站标识码",
    record: "备案号",
    policeRecord: "公安备案号",
    reportError: "政府网站找错",
    note: "数字由程序从各单位公布的年度报告中读出，以原文为准。",
  },
  home: {
    title: "政府信息公开年度报告",
    areasOf: "{area}的各地区",
    all: "{areas}个地区，{n}份年度报告，{years}年",
    held: "{n}份报告，{years}年",
    find: "查找地区：名称、拼音或行政区划代码",
    notFound: "没有名称含“{query}”的地区。",
    everything: "看全部地区",
    below: "{area}下辖地区",
    ranked: "各地区排行",
    nothing: "还没有收录任何地区的报告。",
    nothingHint: "用 npm run ingest 导入报告，或用 npm run demo 生成演示数据。",
    empty: "{area}还没有报告。",
    ownNone: "下辖{areas}个地区有报告；本级各单位的还没有。",
  },
  figure: {
    chart: "图",
    table: "表",
    source: "来源",
    link: "链接",
    tabs: "{title}：图、表或来源",
    sourceLine: "来源：{by}政府信息公开工作年度报告",
    dataDate: "数据版次{revision}",
    sourceText: "由程序读自各单位年度报告的官方表格，逐格可查原文。未填、缺失和辨认不清的数字不按零计算，不进入合计。",
    coverageText: "表中“计入单位”为有该项数字的单位数／当年收录的报告数。",
    aggregateText: "合计不含区政府汇总报告，以免重复。",
  },
  verdict: { pass: "相符", fail: "不符", warn: "需说明", note: "提示", undecided: "无法判断" },
  forms: { A2: "2014年式统计表", B: "2019年式（试行）", C: "2021年式" },
  missing: {
    title: "没有这一页",
    lead: "地址可能写错，或这一页已经移走。",
    toHome: "看收录了哪些地区",
  },
};

/** The shape that every language fills. */
export type Words = typeof zh;
