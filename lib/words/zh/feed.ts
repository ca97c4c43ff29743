/** The feed of an area, and what search engines are told of its data. */
export const feed = {
  title: "{area}：政府信息公开年报的新增、更正和排名",
  report: "{body}{year}年年度报告上线",
  correction: "{body}{year}年年度报告更正",
  withdrawn: "{body}{year}年年度报告撤下",
  edition: "{year}年排名公布（版次{edition}）",
  dataset: "{area}政府信息公开工作年度报告数据",
  datasetDescription:
    "{area}各单位历年政府信息公开工作年度报告的全部表格数据、正文和更正记录，每个数字附状态、原文字样和原文位置。",
};
