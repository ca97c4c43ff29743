/** Words of the desk's page on which the office reads what visitors and bodies say, and of the forms for it. */
export const voices = {
  title: "说明与来信",
  lead: "单位说明和访客反映的问题，审核以后才对外公开。",
  replies: "单位说明",
  noReplies: "没有单位说明。",
  problems: "访客反映的问题",
  noProblems: "没有人反映问题。",
  states: { pending: "待审核", shown: "已公开", refused: "不公开" },
  statuses: {
    received: "待核实",
    confirmed: "属实，将更正",
    corrected: "已更正",
    unfounded: "核对无误",
    spam: "与数字无关（不公开）",
  },
  show: "公开",
  refuse: "不公开",
  status: "处理结果",
  answer: "答复",
  answerHint: "公众会看到。",
  save: "保存处理结果",
  entry: "{who} · {on}",
  write: "提交单位说明",
  writeLead: "对某条疑点或某个数字作说明。主管部门审核后，显示在公开页面的数字或疑点旁边。不要写入个人信息和涉密内容。",
  about: "说明什么",
  finding: "疑点：{text}",
  text: "说明",
  sent: "已提交，等待审核。",
} as const;

/** Words of the area's settings. */
export const settings = {
  title: "地区设置",
  lead: "改动立即生效，并记入审计日志。",
  openPrecheck: "向公众开放“公布前自查”：没有账号也能检查草稿，内容只在内存里，不保存",
  save: "保存设置",
  saved: "已保存。",
} as const;
