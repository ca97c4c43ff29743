/** The made-up district: who reports in it, what they were called and when, and the mergers of 2019 and 2024. */
import type { Area, Body, BodyKind, BodyName, Day, Succession } from "@/lib/report/body";

export const FIRST_YEAR = 2014;
export const LAST_YEAR = 2025;

export const CITY: Omit<Area, "revision"> = {
  id: "9901",
  name: "示例市（演示）",
  nameEn: "Example City (demo)",
  level: "city",
  parentId: null,
  demo: true,
};

/** The code lies outside the range of GB/T 2260, which ends with 82. */
export const DISTRICT: Omit<Area, "revision"> = {
  id: "990101",
  name: "示例市青桐区（演示）",
  nameEn: "Qingtong District (demo)",
  level: "county",
  parentId: CITY.id,
  demo: true,
};

const REFORM_2019 = "2019-03-20";
const REFORM_2024 = "2024-03-15";

type Dates = { from?: Day; until?: Day };

/** A name as the list below gives it: the formal one without the district, the short one, and the English one. */
type Named = readonly [full: string, short: string, english: string];

function namesOf(
  [full, short, english]: Named,
  { from = null, until = null }: Partial<Record<keyof Dates, Day | null>>,
): BodyName[] {
  const place = full.startsWith("示例市") ? "" : "示例市青桐区";
  return [
    { name: `${place}${full}`, kind: "full", from, until },
    { name: short, kind: "short", from, until },
    { name: english, kind: "english", from, until },
  ];
}

const body = (kind: BodyKind, id: string, name: Named, dates: Dates = {}): Body => ({
  id,
  kind,
  from: dates.from ?? null,
  until: dates.until ?? null,
  names: namesOf(name, {}),
});

/** A body that was called something else before a day. */
const renamed = (kind: BodyKind, id: string, before: Named, on: Day, after: Named): Body => ({
  id,
  kind,
  from: null,
  until: null,
  names: [...namesOf(before, { until: on }), ...namesOf(after, { from: on })],
});

const department = (id: string, full: string, short: string, english: string, dates: Dates = {}) =>
  body("department", id, [full, short, english], dates);
const town = (id: string, name: string, english: string) => body("town", id, [`${name}人民政府`, name, english]);
const subdistrict = (id: string, name: string, english: string) => body("subdistrict", id, [`${name}办事处`, name, english]);

export const BODIES: readonly Body[] = [
  body("government", "zhengfu", ["人民政府", "区政府", "District Government (whole district)"]),
  body("office", "fuban", ["人民政府办公室", "区政府办公室", "District Government Office"]),
  department("fagai", "发展和改革局", "区发改局", "Development and Reform Bureau"),
  department("jiaoyu", "教育局", "区教育局", "Education Bureau"),
  department("keji", "科学技术局", "区科技局", "Science and Technology Bureau", { until: REFORM_2024 }),
  {
    ...renamed(
      "department",
      "gongxin",
      ["经济和信息化局", "区经信局", "Economy and Information Technology Bureau"],
      REFORM_2019,
      ["工业和信息化局", "区工信局", "Industry and Information Technology Bureau"],
    ),
    until: REFORM_2024,
  },
  department("gongxinke", "工业信息化和科学技术局", "区工信科技局", "Industry, Information and Science Bureau", {
    from: REFORM_2024,
  }),
  department("minzheng", "民政局", "区民政局", "Civil Affairs Bureau"),
  department("sifa", "司法局", "区司法局", "Justice Bureau"),
  department("caizheng", "财政局", "区财政局", "Finance Bureau"),
  department("renshe", "人力资源和社会保障局", "区人社局", "Human Resources and Social Security Bureau"),
  department("guihua", "城乡规划局", "区规划局", "Urban and Rural Planning Bureau", { until: REFORM_2019 }),
  department("guotu", "国土资源局", "区国土局", "Land and Resources Bureau", { until: REFORM_2019 }),
  department("ziran", "自然资源局", "区自然资源局", "Natural Resources Bureau", { from: REFORM_2019 }),
  department("zhujian", "住房和城乡建设局", "区住建局", "Housing and Construction Bureau"),
  department("jiaotong", "交通运输局", "区交通局", "Transport Bureau"),
  department("shuili", "水利局", "区水利局", "Water Resources Bureau"),
  renamed("department", "nongye", ["农业局", "区农业局", "Agriculture Bureau"], REFORM_2019, [
    "农业农村局",
    "区农业农村局",
    "Agriculture and Rural Affairs Bureau",
  ]),
  department("xiangcun", "乡村振兴局", "区乡村振兴局", "Rural Revitalisation Bureau", { from: "2021-06-10", until: REFORM_2024 }),
  department("shangwu", "商务局", "区商务局", "Commerce Bureau"),
  department("wenti", "文化体育局", "区文体局", "Culture and Sport Bureau", { until: REFORM_2019 }),
  department("lvyou", "旅游局", "区旅游局", "Tourism Bureau", { until: REFORM_2019 }),
  department("wenlv", "文化体育和旅游局", "区文旅局", "Culture, Sport and Tourism Bureau", { from: REFORM_2019 }),
  renamed("department", "weijian", ["卫生和计划生育局", "区卫计局", "Health and Family Planning Bureau"], REFORM_2019, [
    "卫生健康局",
    "区卫健局",
    "Health Bureau",
  ]),
  department("tuiyi", "退役军人事务局", "区退役军人局", "Veterans Affairs Bureau", { from: REFORM_2019 }),
  renamed("department", "yingji", ["安全生产监督管理局", "区安监局", "Work Safety Bureau"], REFORM_2019, [
    "应急管理局",
    "区应急局",
    "Emergency Management Bureau",
  ]),
  department("shenji", "审计局", "区审计局", "Audit Bureau"),
  department("gongshang", "工商行政管理局", "区工商局", "Industry and Commerce Bureau", { until: REFORM_2019 }),
  department("shiyao", "食品药品监督管理局", "区食药监局", "Food and Drug Bureau", { until: REFORM_2019 }),
  department("shichang", "市场监督管理局", "区市场监管局", "Market Regulation Bureau", { from: REFORM_2019 }),
  department("yibao", "医疗保障局", "区医保局", "Healthcare Security Bureau", { from: REFORM_2019 }),
  renamed(
    "department",
    "chengguan",
    ["城市管理行政执法局", "区城管执法局", "Urban Management Enforcement Bureau"],
    "2017-05-08",
    ["城市管理局", "区城管局", "Urban Management Bureau"],
  ),
  department("jinrong", "金融工作局", "区金融局", "Financial Affairs Bureau", { until: REFORM_2024 }),
  department("shuju", "数据局", "区数据局", "Data Bureau", { from: REFORM_2024 }),
  town("baishi", "白石镇", "Baishi Town"),
  town("liuxi", "柳溪镇", "Liuxi Town"),
  town("shiqiao", "石桥镇", "Shiqiao Town"),
  town("shuangtang", "双塘镇", "Shuangtang Town"),
  town("yunling", "云岭乡", "Yunling Township"),
  subdistrict("donghu", "东湖街道", "Donghu Subdistrict"),
  subdistrict("nanmen", "南门街道", "Nanmen Subdistrict"),
  subdistrict("xincheng", "新城街道", "Xincheng Subdistrict"),
  subdistrict("hebin", "河滨街道", "Hebin Subdistrict"),
  body("branch", "gongan", ["示例市公安局青桐分局", "青桐公安分局", "Public Security Branch"]),
  renamed("branch", "shengtai", ["环境保护局", "区环保局", "Environmental Protection Bureau"], REFORM_2019, [
    "示例市青桐生态环境局",
    "青桐生态环境局",
    "Ecology and Environment Bureau",
  ]),
  body("committee", "gaoxin", ["高新技术产业园区管理委员会", "高新园区管委会", "High-Tech Park Committee"]),
  body("authorised", "xingzheng", ["行政服务中心管理委员会", "区行政服务中心", "Administrative Service Centre"]),
];

const merger = (on: Day, to: string, ...from: readonly string[]): Succession[] =>
  from.map((one) => ({ from: one, to, on, kind: "merger", note: "" }));

export const SUCCESSIONS: readonly Succession[] = [
  ...merger(REFORM_2019, "ziran", "guihua", "guotu"),
  ...merger(REFORM_2019, "wenlv", "wenti", "lvyou"),
  ...merger(REFORM_2019, "shichang", "gongshang", "shiyao"),
  { from: "renshe", to: "yibao", on: REFORM_2019, kind: "transfer", note: "医疗和生育保险" },
  { from: "minzheng", to: "tuiyi", on: REFORM_2019, kind: "transfer", note: "退役安置" },
  ...merger(REFORM_2024, "gongxinke", "keji", "gongxin"),
  { from: "xiangcun", to: "nongye", on: REFORM_2024, kind: "merger", note: "" },
  { from: "jinrong", to: "fagai", on: REFORM_2024, kind: "dissolution", note: "" },
  { from: "fagai", to: "shuju", on: REFORM_2024, kind: "transfer", note: "数据管理" },
];

/** Who owes a report on a year: whoever stands on its last day. */
export const reportersIn = (year: number): readonly Body[] =>
  BODIES.filter(({ from, until }) => (from ?? "") <= `${year}-12-31` && (until === null || until > `${year}-12-31`));
