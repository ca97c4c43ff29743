/** Words of the page on the official forms (表式). */
export const form = {
  title: "表式与勾稽关系",
  lead: "年度报告用过的三种官方表式：每个单元格的编号、名称和单位，以及表式自身的勾稽关系。数据和导出都用同样的编号，不再更改。",
  years: "适用于{first}—{last}年的报告",
  yearsOpen: "适用于{first}年起的报告",
  document: "依据",
  unverified: "待与文件原文核对",
  cells: "{n}个单元格",
  key: "编号",
  label: "名称",
  unit: "单位",
  arithmetic: "勾稽关系",
  rule: "规则",
  equations: "{n}个等式",
  noUnit: "表上未印",
};
