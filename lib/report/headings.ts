/** The English of headings and units that the form prints only in Chinese. */
import type { Language } from "./cells";

const ENGLISH: Readonly<Record<string, string>> = {
  "二、主动公开政府信息情况": "2. Information disclosed on the body's own initiative",
  "三、收到和处理政府信息公开申请情况": "3. Requests received and handled",
  "四、政府信息公开行政复议、行政诉讼情况": "4. Administrative review and litigation",
  政府信息公开情况统计表: "Statistical table of disclosure",
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）":
    "(In every column the first item plus the second equals the third plus the fourth.)",
  信息内容: "Content",
  申请人情况: "Applicants",
  法人或其他组织: "Legal persons or other organisations",
  "三、本年度办理结果": "3. Outcomes this year",
  "（三）不予公开": "(3) Denied",
  "（四）无法提供": "(4) Unavailable",
  "（五）不予处理": "(5) Not processed",
  "（六）其他处理": "(6) Other",
  行政诉讼: "Litigation",
  统计指标: "Item",
  单位: "Unit",
  统计数: "Count",
  "一、主动公开情况": "1. Disclosure on the body's own initiative",
  "（二）通过不同渠道和方式公开政府信息的情况": "(2) By channel",
  "二、回应解读情况": "2. Responses and interpretation",
  "（二）通过不同渠道和方式回应解读的情况": "(2) By channel",
  "三、依申请公开情况": "3. Disclosure on application",
  "（一）收到申请数": "(1) Applications received",
  "（二）申请办结数": "(2) Applications closed",
  "（三）申请答复数": "(3) Applications answered",
  "4.不同意公开答复数": "4. Refused",
  "四、行政复议数量": "4. Administrative reviews",
  "五、行政诉讼数量": "5. Administrative litigation",
  "八、机构建设和保障经费情况": "8. Offices, staff and funds",
  "（三）从事政府信息公开工作人员数": "(3) Staff",
  "九、政府信息公开会议和培训情况": "9. Meetings and training",
  件: "cases",
  条: "items",
  项: "items",
  次: "times",
  篇: "articles",
  个: "number",
  人: "people",
  人次: "attendances",
  万元: "10,000 yuan",
};

/** A heading or unit as the form prints it, in the language of the reader; unchanged where there is no English for it. */
export const headingIn = (text: string, language: Language): string => (language === "zh" ? text : (ENGLISH[text] ?? text));
