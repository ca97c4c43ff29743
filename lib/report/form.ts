/**
 * The printed form of every era, declared once. Cell keys, the reader's labels, the checks, table headers, chart
 * series, exports and docs/form.md derive from it. Keys of forms B and C are public and never change.
 */

export type FormId = "A2" | "B" | "C";

/** A name on the form. `B` and `C` differ where the two forms print the same line differently. */
type Label = string | { B: string; C: string };

/** A row or a column. Without `forms` it stands on every form of its section. */
export type Line = {
  key: string;
  zh: Label;
  en: string;
  /** Headings above it, outermost first, as the form prints them. */
  under?: readonly string[];
  /** Other wordings seen on real pages. */
  also?: readonly string[];
  forms?: readonly FormId[];
  /** The identifier in docs/form.md and the literature: R3.3.1, F2, … */
  id?: string;
  /** In what the cells of this line count; null: the form leaves the unit to whoever fills it in. */
  unit?: string | null;
};

/**
 * Arithmetic that the form itself promises, over the keys of its lines. `columns`: in every column, the rows `left`
 * sum to the rows `right`. `rows`: in every row, likewise for columns. Lines that a form lacks drop out.
 */
export type Arithmetic = {
  rule: string;
  within: "columns" | "rows";
  left: readonly string[];
  right: readonly string[];
  /** Only these rows (for `within: "rows"`). */
  of?: readonly string[];
  zh: string;
  en: string;
};

export type Section = {
  /** First part of the cell keys. Blocks of one table with columns of their own are sections that share it. */
  key: string;
  table: "disclosure" | "requests" | "disputes" | "statistics";
  zh: string;
  en: string;
  /** `across`: all cells stand in one printed row, block after block. */
  layout: "down" | "across";
  rows: readonly Line[];
  columns: readonly Line[];
  arithmetic: readonly Arithmetic[];
};

export const FORMS = {
  A2: {
    years: [2014, 2018],
    zh: "政府信息公开情况统计表（2014年式）",
    en: "Statistical table of 2014",
    document: "国办发〔2014〕32号",
    verified: false,
  },
  B: {
    years: [2019, 2020],
    zh: "年度报告格式（试行，2019年式）",
    en: "Report format of 2019 (trial)",
    document: "国办公开办函〔2019〕60号",
    verified: true,
  },
  C: {
    years: [2021, null],
    zh: "年度报告格式（2021年式）",
    en: "Report format of 2021",
    document: "国办公开办函〔2021〕30号",
    verified: true,
  },
} as const satisfies Record<
  FormId,
  { years: readonly [number, number | null]; zh: string; en: string; document: string; verified: boolean }
>;

export const FORM_IDS = ["A2", "B", "C"] as const satisfies readonly FormId[];

const section = <const S extends Section>(declared: S): S => declared;

const B = ["B"] as const;
const C = ["C"] as const;
const BC = ["B", "C"] as const;

const priorItems = {
  key: "priorItems",
  zh: "上一年项目数量",
  en: "items at the end of the previous year",
  unit: "项",
  forms: B,
  id: "sn",
} as const;
const change = {
  key: "change",
  zh: "本年增/减",
  en: "items added or removed this year (signed)",
  also: ["本年增减", "本年增"],
  unit: "项",
  forms: B,
  id: "zj",
} as const;
const decisions = {
  key: "decisions",
  zh: { B: "处理决定数量", C: "本年处理决定数量" },
  en: "decisions this year",
  unit: "件",
  forms: BC,
  id: "jd",
} as const;

const disclosureArticles = [
  section({
    key: "disclosure",
    table: "disclosure",
    zh: "第二十条第（一）项",
    en: "Article 20 (1)",
    layout: "down",
    rows: [
      { key: "rules", zh: "规章", en: "Government rules", forms: BC, id: "T2.gz" },
      {
        key: "normative",
        zh: { B: "规范性文件", C: "行政规范性文件" },
        en: "Administrative normative documents",
        also: ["规范性文件", "行政规范性文件"],
        forms: BC,
        id: "T2.gf",
      },
    ],
    columns: [
      { key: "made", zh: "本年新制作数量", en: "made this year", unit: "件", forms: B, id: "xzz" },
      { key: "disclosed", zh: "本年新公开数量", en: "newly disclosed this year", unit: "件", forms: B, id: "xgk" },
      { key: "everPublic", zh: "对外公开总数量", en: "public in total", unit: "件", forms: B, id: "zs" },
      {
        key: "issued",
        zh: "本年制发件数",
        en: "issued this year",
        also: ["制发件数", "本年制发数"],
        unit: "件",
        forms: C,
        id: "zf",
      },
      {
        key: "repealed",
        zh: "本年废止件数",
        en: "repealed this year",
        also: ["废止件数", "本年废止数"],
        unit: "件",
        forms: C,
        id: "fz",
      },
      { key: "inForce", zh: "现行有效件数", en: "in force", also: ["现行有效件", "现行有效数"], unit: "件", forms: C, id: "yx" },
    ],
    arithmetic: [],
  }),
  section({
    key: "disclosure",
    table: "disclosure",
    zh: "第二十条第（五）项",
    en: "Article 20 (5)",
    layout: "down",
    rows: [
      { key: "licensing", zh: "行政许可", en: "Administrative licensing", forms: BC, id: "T2.xk" },
      {
        key: "otherServices",
        zh: "其他对外管理服务事项",
        en: "Other external administration and service matters",
        forms: B,
        id: "T2.qt",
      },
    ],
    columns: [priorItems, change, decisions],
    arithmetic: [],
  }),
  section({
    key: "disclosure",
    table: "disclosure",
    zh: "第二十条第（六）项",
    en: "Article 20 (6)",
    layout: "down",
    rows: [
      { key: "penalty", zh: "行政处罚", en: "Administrative penalties", forms: BC, id: "T2.cf" },
      { key: "coercion", zh: "行政强制", en: "Administrative coercion", forms: BC, id: "T2.qz" },
    ],
    columns: [priorItems, change, decisions],
    arithmetic: [],
  }),
  section({
    key: "disclosure",
    table: "disclosure",
    zh: "第二十条第（八）项",
    en: "Article 20 (8)",
    layout: "down",
    rows: [{ key: "fees", zh: "行政事业性收费", en: "Administrative fees", also: ["事业性收费"], forms: BC, id: "T2.sf" }],
    columns: [
      priorItems,
      change,
      {
        key: "amount",
        zh: "本年收费金额（单位：万元）",
        en: "collected this year",
        also: ["本年收费金额", "收费金额"],
        unit: "万元",
        forms: C,
        id: "amount",
      },
    ],
    arithmetic: [],
  }),
  section({
    key: "disclosure",
    table: "disclosure",
    zh: "第二十条第（九）项",
    en: "Article 20 (9)",
    layout: "down",
    rows: [{ key: "procurement", zh: "政府集中采购", en: "Central procurement", also: ["集中采购"], forms: B, id: "T2.cg" }],
    columns: [
      { key: "items", zh: "采购项目数量", en: "items", unit: "项", forms: B, id: "items" },
      { key: "amount", zh: "采购总金额", en: "amount (unit not printed on the form)", unit: null, forms: B, id: "amount" },
    ],
    arithmetic: [],
  }),
] as const;

const HANDLED = "三、本年度办理结果";
const DENIED = [HANDLED, "（三）不予公开"] as const;
const UNAVAILABLE = [HANDLED, "（四）无法提供"] as const;
const REJECTED = [HANDLED, "（五）不予处理"] as const;
const OTHER = [HANDLED, "（六）其他处理"] as const;
const ORGANISATION = ["法人或其他组织"] as const;

/** Rows of table 3 that add up to its （七）总计, each request in exactly one of them. */
export const OUTCOMES = [
  "granted",
  "partial",
  "deniedSecret",
  "deniedByLaw",
  "deniedSecurity",
  "deniedThirdParty",
  "deniedInternal",
  "deniedProcess",
  "deniedEnforcement",
  "deniedInquiry",
  "unavailableNotHeld",
  "unavailableNotReady",
  "unavailableUnclear",
  "rejectedPetition",
  "rejectedDuplicate",
  "rejectedPublication",
  "rejectedExcessive",
  "rejectedConfirmation",
  "other",
  "otherUncorrected",
  "otherUnpaid",
  "otherRest",
] as const;

export const APPLICANTS = ["individual", "enterprise", "research", "nonprofit", "legalService", "otherOrg"] as const;

const requests = section({
  key: "requests",
  table: "requests",
  zh: "收到和处理政府信息公开申请情况",
  en: "Requests received and handled",
  layout: "down",
  rows: [
    { key: "new", zh: "一、本年新收政府信息公开申请数量", en: "New requests received this year", forms: BC, id: "R1" },
    {
      key: "carriedIn",
      zh: "二、上年结转政府信息公开申请数量",
      en: "Requests carried in from the previous year",
      forms: BC,
      id: "R2",
    },
    { key: "granted", zh: "（一）予以公开", en: "Granted", under: [HANDLED], forms: BC, id: "R3.1" },
    {
      key: "partial",
      zh: "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      en: "Partly granted",
      under: [HANDLED],
      also: ["（二）部分公开"],
      forms: BC,
      id: "R3.2",
    },
    { key: "deniedSecret", zh: "1.属于国家秘密", en: "Denied: state secret", under: DENIED, forms: BC, id: "R3.3.1" },
    {
      key: "deniedByLaw",
      zh: "2.其他法律行政法规禁止公开",
      en: "Denied: other law forbids",
      under: DENIED,
      forms: BC,
      id: "R3.3.2",
    },
    {
      key: "deniedSecurity",
      zh: "3.危及“三安全一稳定”",
      en: "Denied: endangers the three securities and stability",
      under: DENIED,
      forms: BC,
      id: "R3.3.3",
    },
    {
      key: "deniedThirdParty",
      zh: "4.保护第三方合法权益",
      en: "Denied: third-party rights",
      under: DENIED,
      forms: BC,
      id: "R3.3.4",
    },
    {
      key: "deniedInternal",
      zh: "5.属于三类内部事务信息",
      en: "Denied: internal affairs",
      under: DENIED,
      forms: BC,
      id: "R3.3.5",
    },
    {
      key: "deniedProcess",
      zh: "6.属于四类过程性信息",
      en: "Denied: deliberative process",
      under: DENIED,
      forms: BC,
      id: "R3.3.6",
    },
    {
      key: "deniedEnforcement",
      zh: "7.属于行政执法案卷",
      en: "Denied: enforcement case file",
      under: DENIED,
      forms: BC,
      id: "R3.3.7",
    },
    {
      key: "deniedInquiry",
      zh: "8.属于行政查询事项",
      en: "Denied: administrative inquiry matter",
      under: DENIED,
      forms: BC,
      id: "R3.3.8",
    },
    {
      key: "unavailableNotHeld",
      zh: "1.本机关不掌握相关政府信息",
      en: "Unavailable: not held by this body",
      under: UNAVAILABLE,
      forms: BC,
      id: "R3.4.1",
    },
    {
      key: "unavailableNotReady",
      zh: "2.没有现成信息需要另行制作",
      en: "Unavailable: would have to be made",
      under: UNAVAILABLE,
      forms: BC,
      id: "R3.4.2",
    },
    {
      key: "unavailableUnclear",
      zh: "3.补正后申请内容仍不明确",
      en: "Unavailable: still unclear after correction",
      under: UNAVAILABLE,
      forms: BC,
      id: "R3.4.3",
    },
    {
      key: "rejectedPetition",
      zh: "1.信访举报投诉类申请",
      en: "Not processed: petition or complaint",
      under: REJECTED,
      forms: BC,
      id: "R3.5.1",
    },
    { key: "rejectedDuplicate", zh: "2.重复申请", en: "Not processed: duplicate", under: REJECTED, forms: BC, id: "R3.5.2" },
    {
      key: "rejectedPublication",
      zh: "3.要求提供公开出版物",
      en: "Not processed: asks for a public publication",
      under: REJECTED,
      forms: BC,
      id: "R3.5.3",
    },
    {
      key: "rejectedExcessive",
      zh: "4.无正当理由大量反复申请",
      en: "Not processed: excessive and repeated",
      under: REJECTED,
      forms: BC,
      id: "R3.5.4",
    },
    {
      key: "rejectedConfirmation",
      zh: "5.要求行政机关确认或重新出具已获取信息",
      en: "Not processed: asks to confirm or reissue information already obtained",
      under: REJECTED,
      forms: BC,
      id: "R3.5.5",
    },
    { key: "other", zh: "（六）其他处理", en: "Other (single row of the 2019 form)", under: [HANDLED], forms: B, id: "R3.6" },
    {
      key: "otherUncorrected",
      zh: "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      en: "Other: applicant did not correct in time",
      under: OTHER,
      forms: C,
      id: "R3.6.1",
    },
    {
      key: "otherUnpaid",
      zh: "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      en: "Other: applicant did not pay in time",
      under: OTHER,
      forms: C,
      id: "R3.6.2",
    },
    { key: "otherRest", zh: "3.其他", en: "Other: rest", under: OTHER, forms: C, id: "R3.6.3" },
    { key: "total", zh: "（七）总计", en: "Outcomes, total", under: [HANDLED], forms: BC, id: "R3.7" },
    { key: "carriedOut", zh: "四、结转下年度继续办理", en: "Carried out to the next year", forms: BC, id: "R4" },
  ],
  columns: [
    { key: "individual", zh: "自然人", en: "natural persons", unit: "件" },
    { key: "enterprise", zh: "商业企业", en: "commercial enterprises", under: ORGANISATION, unit: "件" },
    { key: "research", zh: "科研机构", en: "research institutions", under: ORGANISATION, unit: "件" },
    { key: "nonprofit", zh: "社会公益组织", en: "public-interest organisations", under: ORGANISATION, unit: "件" },
    { key: "legalService", zh: "法律服务机构", en: "legal service organisations", under: ORGANISATION, unit: "件" },
    { key: "otherOrg", zh: "其他", en: "other organisations", under: ORGANISATION, unit: "件" },
    { key: "total", zh: "总计", en: "total", unit: "件" },
  ],
  arithmetic: [
    {
      rule: "V-301",
      within: "columns",
      left: ["new", "carriedIn"],
      right: ["total", "carriedOut"],
      zh: "第一项加第二项之和，等于第三项加第四项之和",
      en: "New and carried-in requests equal outcomes and carried-out requests",
    },
    {
      rule: "V-302",
      within: "columns",
      left: ["total"],
      right: OUTCOMES,
      zh: "（七）总计等于各项办理结果之和",
      en: "The total of outcomes equals the sum of all outcomes",
    },
    {
      rule: "V-303",
      within: "rows",
      left: ["total"],
      right: APPLICANTS,
      zh: "总计等于自然人与五类法人或其他组织之和",
      en: "The total equals the sum of all classes of applicants",
    },
  ],
});

const blockTotal = (rule: string, row: string, zh: string, en: string) =>
  ({ rule, within: "rows", left: ["total"], right: ["upheld", "corrected", "other", "pending"], of: [row], zh, en }) as const;

const disputes = section({
  key: "disputes",
  table: "disputes",
  zh: "政府信息公开行政复议、行政诉讼情况",
  en: "Administrative review and litigation",
  layout: "across",
  rows: [
    { key: "review", zh: "行政复议", en: "Administrative review", forms: BC, id: "F" },
    { key: "directSuit", zh: "未经复议直接起诉", en: "Litigation without prior review", under: ["行政诉讼"], forms: BC, id: "D" },
    { key: "reviewedSuit", zh: "复议后起诉", en: "Litigation after review", under: ["行政诉讼"], forms: BC, id: "P" },
  ],
  columns: [
    { key: "upheld", zh: "结果维持", en: "upheld", unit: "件", id: "1" },
    { key: "corrected", zh: "结果纠正", en: "corrected", unit: "件", id: "2" },
    { key: "other", zh: "其他结果", en: "other result", unit: "件", id: "3" },
    { key: "pending", zh: "尚未审结", en: "pending", unit: "件", id: "4" },
    { key: "total", zh: "总计", en: "total", unit: "件", id: "5" },
  ],
  arithmetic: [
    blockTotal("V-401", "review", "行政复议总计等于四类结果之和", "Reviews: the total equals the four results"),
    blockTotal(
      "V-402",
      "directSuit",
      "未经复议直接起诉总计等于四类结果之和",
      "Suits without review: the total equals the four results",
    ),
    blockTotal(
      "V-403",
      "reviewedSuit",
      "复议后起诉总计等于四类结果之和",
      "Suits after review: the total equals the four results",
    ),
  ],
});

const COUNT = [{ key: "count", zh: "统计数", en: "count" }] as const;
const row = <const K extends string>(id: string, key: K, zh: string, en: string, unit = "件", under: readonly string[] = []) => ({
  id: `A2.${id}`,
  key,
  zh,
  en,
  unit,
  under,
});
const total = (rule: string, left: readonly string[], right: readonly string[], zh: string, en: string) =>
  ({ rule, within: "columns", left, right, zh, en }) as const;

const PUBLISHED = "一、主动公开情况";
const BY_CHANNEL = [PUBLISHED, "（二）通过不同渠道和方式公开政府信息的情况"];
const RESPONSE = "二、回应解读情况";
const RESPONSE_BY_CHANNEL = [RESPONSE, "（二）通过不同渠道和方式回应解读的情况"];
const APPLICATIONS = "三、依申请公开情况";
const ANSWERED = [APPLICATIONS, "（三）申请答复数"];
const REFUSED = [...ANSWERED, "4.不同意公开答复数"];

/** The national table of 2014–2018, recalled and only partly corroborated: its keys may change until it is verified. */
const statistics = [
  section({
    key: "publication",
    table: "statistics",
    zh: PUBLISHED,
    en: "Proactive disclosure",
    layout: "down",
    rows: [
      row("1.1", "published", "（一）主动公开政府信息数", "Items disclosed", "条", [PUBLISHED]),
      row("1.1a", "normativePublished", "其中：主动公开规范性文件数", "of these normative documents", "条", [PUBLISHED]),
      row("1.1b", "normativeIssued", "制发规范性文件总数", "Normative documents issued", "件", [PUBLISHED]),
      row("1.2.1", "gazette", "1.政府公报公开政府信息数", "Disclosed in the gazette", "条", BY_CHANNEL),
      row("1.2.2", "website", "2.政府网站公开政府信息数", "Disclosed on the website", "条", BY_CHANNEL),
      row("1.2.3", "weibo", "3.政务微博公开政府信息数", "Disclosed on Weibo", "条", BY_CHANNEL),
      row("1.2.4", "wechat", "4.政务微信公开政府信息数", "Disclosed on WeChat", "条", BY_CHANNEL),
      row("1.2.5", "otherChannel", "5.其他方式公开政府信息数", "Disclosed by other means", "条", BY_CHANNEL),
    ],
    columns: COUNT,
    arithmetic: [],
  }),
  section({
    key: "response",
    table: "statistics",
    zh: RESPONSE,
    en: "Responses and interpretation",
    layout: "down",
    rows: [
      row("2.1", "events", "（一）回应公众关注热点或重大舆情数", "Public concerns responded to", "次", [RESPONSE]),
      row("2.2.1", "pressConferences", "1.参加或举办新闻发布会总次数", "Press conferences", "次", RESPONSE_BY_CHANNEL),
      row(
        "2.2.1a",
        "pressConferencesByHead",
        "其中：主要负责同志参加新闻发布会次数",
        "of these with the head",
        "次",
        RESPONSE_BY_CHANNEL,
      ),
      row("2.2.2", "interviews", "2.政府网站在线访谈次数", "Online interviews", "次", RESPONSE_BY_CHANNEL),
      row(
        "2.2.2a",
        "interviewsByHead",
        "其中：主要负责同志参加政府网站在线访谈次数",
        "of these with the head",
        "次",
        RESPONSE_BY_CHANNEL,
      ),
      row("2.2.3", "interpretations", "3.政策解读稿件发布数", "Policy interpretations", "篇", RESPONSE_BY_CHANNEL),
      row("2.2.4", "socialMedia", "4.微博微信回应事件数", "Responses on Weibo and WeChat", "次", RESPONSE_BY_CHANNEL),
      row("2.2.5", "otherMeans", "5.其他方式回应事件数", "Responses by other means", "次", RESPONSE_BY_CHANNEL),
    ],
    columns: COUNT,
    arithmetic: [],
  }),
  section({
    key: "applications",
    table: "statistics",
    zh: APPLICATIONS,
    en: "Disclosure on application",
    layout: "down",
    rows: [
      row("3.1", "received", "（一）收到申请数", "Applications received", "件", [APPLICATIONS]),
      row("3.1.1", "inPerson", "1.当面申请数", "in person", "件", [APPLICATIONS, "（一）收到申请数"]),
      row("3.1.2", "byFax", "2.传真申请数", "by fax", "件", [APPLICATIONS, "（一）收到申请数"]),
      row("3.1.3", "online", "3.网络申请数", "online", "件", [APPLICATIONS, "（一）收到申请数"]),
      row("3.1.4", "byLetter", "4.信函申请数", "by letter", "件", [APPLICATIONS, "（一）收到申请数"]),
      row("3.2", "closed", "（二）申请办结数", "Applications closed", "件", [APPLICATIONS]),
      row("3.2.1", "onTime", "1.按时办结数", "closed on time", "件", [APPLICATIONS, "（二）申请办结数"]),
      row("3.2.2", "extended", "2.延期办结数", "closed after extension", "件", [APPLICATIONS, "（二）申请办结数"]),
      row("3.3", "answered", "（三）申请答复数", "Applications answered", "件", [APPLICATIONS]),
      row("3.3.1", "alreadyPublic", "1.属于已主动公开范围数", "already public", "件", ANSWERED),
      row("3.3.2", "granted", "2.同意公开答复数", "granted", "件", ANSWERED),
      row("3.3.3", "partial", "3.同意部分公开答复数", "partly granted", "件", ANSWERED),
      row("3.3.4", "refused", "4.不同意公开答复数", "refused", "件", ANSWERED),
      row("3.3.4a", "refusedSecret", "其中：1.涉及国家秘密", "refused: state secret", "件", REFUSED),
      row("3.3.4b", "refusedCommercial", "2.涉及商业秘密", "refused: trade secret", "件", REFUSED),
      row("3.3.4c", "refusedPrivacy", "3.涉及个人隐私", "refused: privacy", "件", REFUSED),
      row(
        "3.3.4d",
        "refusedSecurity",
        "4.危及国家安全、公共安全、经济安全和社会稳定",
        "refused: security and stability",
        "件",
        REFUSED,
      ),
      row("3.3.4e", "refusedNotInformation", "5.不是《条例》所指政府信息", "refused: not government information", "件", REFUSED),
      row("3.3.4f", "refusedByLaw", "6.法律法规规定的其他情形", "refused: other law", "件", REFUSED),
      row("3.3.5", "notThisBody", "5.不属于本行政机关公开数", "not this body's to disclose", "件", ANSWERED),
      row("3.3.6", "nonexistent", "6.申请信息不存在数", "does not exist", "件", ANSWERED),
      row("3.3.7", "toCorrect", "7.告知作出更改补充数", "told to correct the application", "件", ANSWERED),
      row("3.3.8", "otherRoute", "8.告知通过其他途径办理数", "referred elsewhere", "件", ANSWERED),
    ],
    columns: COUNT,
    arithmetic: [
      total(
        "V-A21",
        ["received"],
        ["inPerson", "byFax", "online", "byLetter"],
        "收到申请数等于四种渠道之和",
        "Received equals the four channels",
      ),
      total("V-A22", ["closed"], ["onTime", "extended"], "申请办结数等于按时与延期之和", "Closed equals on time and extended"),
      total(
        "V-A23",
        ["answered"],
        ["alreadyPublic", "granted", "partial", "refused", "notThisBody", "nonexistent", "toCorrect", "otherRoute"],
        "申请答复数等于八类答复之和",
        "Answered equals the eight answers",
      ),
      total(
        "V-A24",
        ["refused"],
        ["refusedSecret", "refusedCommercial", "refusedPrivacy", "refusedSecurity", "refusedNotInformation", "refusedByLaw"],
        "不同意公开答复数等于六类理由之和",
        "Refused equals the six grounds",
      ),
    ],
  }),
  section({
    key: "contention",
    table: "statistics",
    zh: "四至六、行政复议、行政诉讼和举报投诉",
    en: "Review, litigation and complaints",
    layout: "down",
    rows: [
      row("4", "review", "四、行政复议数量", "Administrative reviews"),
      row("4.1", "reviewUpheld", "（一）维持具体行政行为数", "upheld", "件", ["四、行政复议数量"]),
      row("4.2", "reviewCorrected", "（二）被依法纠错数", "corrected", "件", ["四、行政复议数量"]),
      row("4.3", "reviewOther", "（三）其他情形数", "other", "件", ["四、行政复议数量"]),
      row("5", "suit", "五、行政诉讼数量", "Administrative litigation"),
      row("5.1", "suitUpheld", "（一）维持具体行政行为或者驳回原告诉讼请求数", "upheld", "件", ["五、行政诉讼数量"]),
      row("5.2", "suitCorrected", "（二）被依法纠错数", "corrected", "件", ["五、行政诉讼数量"]),
      row("5.3", "suitOther", "（三）其他情形数", "other", "件", ["五、行政诉讼数量"]),
      row("6", "complaints", "六、举报投诉数量", "Complaints"),
    ],
    columns: COUNT,
    arithmetic: [
      total(
        "V-A25",
        ["review"],
        ["reviewUpheld", "reviewCorrected", "reviewOther"],
        "行政复议数量等于三类结果之和",
        "Reviews equal the three results",
      ),
      total(
        "V-A26",
        ["suit"],
        ["suitUpheld", "suitCorrected", "suitOther"],
        "行政诉讼数量等于三类结果之和",
        "Suits equal the three results",
      ),
    ],
  }),
  section({
    key: "resources",
    table: "statistics",
    zh: "七至九、收费、机构经费、会议培训",
    en: "Fees, staff, funds and training",
    layout: "down",
    rows: [
      row("7", "feesCharged", "七、依申请公开信息收取的费用", "Fees charged for applications", "万元"),
      row("8.1", "offices", "（一）政府信息公开工作专门机构数", "Dedicated offices", "个", ["八、机构建设和保障经费情况"]),
      row("8.2", "readingPoints", "（二）设置政府信息公开查阅点数", "Reading points", "个", ["八、机构建设和保障经费情况"]),
      row("8.3", "staff", "（三）从事政府信息公开工作人员数", "Staff", "人", ["八、机构建设和保障经费情况"]),
      row("8.3.1", "fullTime", "1.专职人员数", "full-time", "人", [
        "八、机构建设和保障经费情况",
        "（三）从事政府信息公开工作人员数",
      ]),
      row("8.3.2", "partTime", "2.兼职人员数", "part-time", "人", [
        "八、机构建设和保障经费情况",
        "（三）从事政府信息公开工作人员数",
      ]),
      row("8.4", "funds", "（四）政府信息公开专项经费", "Dedicated funds", "万元", ["八、机构建设和保障经费情况"]),
      row("9.1", "meetings", "（一）召开政府信息公开工作会议或专题会议数", "Meetings", "次", ["九、政府信息公开会议和培训情况"]),
      row("9.2", "courses", "（二）举办各类培训班数", "Training courses", "次", ["九、政府信息公开会议和培训情况"]),
      row("9.3", "trained", "（三）接受培训人员数", "People trained", "人次", ["九、政府信息公开会议和培训情况"]),
    ],
    columns: COUNT,
    arithmetic: [
      total("V-A27", ["staff"], ["fullTime", "partTime"], "人员数等于专职与兼职之和", "Staff equals full-time and part-time"),
    ],
  }),
] as const;

/** Every section of every form, in the order in which it is printed. */
export const FORM = [...disclosureArticles, requests, disputes, ...statistics] as const;

type KeyOf<S> = S extends {
  key: infer K extends string;
  rows: readonly { key: infer R extends string }[];
  columns: readonly { key: infer C extends string }[];
}
  ? `${K}.${R}.${C}`
  : never;

/** The name of one cell of the form: section, row, column. A misspelt one does not compile. */
export type CellKey = KeyOf<(typeof FORM)[number]>;
