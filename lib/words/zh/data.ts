/** Words of the page of open data (开放数据). */
export const data = {
  title: "{area}的开放数据",
  nav: "下载全部数据",
  lead: "本站每个数字背后的单元格，连同状态、原文和出处。表与页面同出一份数据，可以重做每一页、每一版排行。",
  version: "数据版次{revision}",
  changed: "，最近一次变动在{day}",
  licence: "许可",
  start: "从这里开始",
  cells: "全部单元格，一行一格：哪个单位、哪一年、哪一格，数字、状态、原文，文件第几页第几行",
  year: "{year}年的单元格（Excel）",
  sheets: "除单元格外的各表，一个文件（Excel）",
  codebook: "编码手册：每个文件、每一列、每个单元格编号的含义",
  others: "各表（CSV）",
  check: "核对与程序",
  json: "全部单元格（JSON）",
  texts: "报告全文（每行一份，JSON）",
  manifest: "文件清单：大小、行数、SHA-256",
  sums: "校验和，供 sha256sum -c 使用",
  readMe: "说明：怎样装进空数据库，怎样重做排行",
  api: "程序接口（OpenAPI 3.1）：按单位、年份、单元格取数，可取某一天的样子（asOf）",
  feed: "更新提要（Atom）",
};

export type DataWords = typeof data;
