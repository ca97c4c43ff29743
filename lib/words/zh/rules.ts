/** Words of the public catalogue of rules. */
export const rules = {
  title: "核对规则",
  lead: "系统拿这些规则核对每一份报告。机器发现的只是疑点；经人核实确认、并给过单位说明的时间，才会公开或计入评分。",
  severity: "级别",
  severities: {
    E: "算术或法律，不符说明报告有错，或读错了",
    W: "有正当例外，请单位说明",
    I: "值得留意",
  },
  verdicts: "每条规则的结论有五种：相符、不符、需说明、提示、无法判断。缺数、看不清的一律“无法判断”，从不猜。",
  must: "应当",
  basis: "依据",
  exceptions: "例外",
  example: "例",
  forms: "适用表式",
  list: "共{n}条",
};
