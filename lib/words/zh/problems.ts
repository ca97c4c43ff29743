/** What visitors say is wrong with a number, on the public pages. */
export const problems = {
  title: "{area}：数字问题反映",
  lead: "发现数字有问题，可以在数字旁边反映，不需要账号。核实以后，这里会写明结果。",
  none: "还没有人反映问题。",
  ask: "反映这个数字的问题",
  about: "关于 {report}{cell}",
  text: "哪里不对",
  hint: "请写明您看到的数字和依据，例如单位网站上的原文。不要写个人信息。",
  send: "提交",
  busy: "正在提交…",
  sent: "已收到，编号 {id}。核实以后，结果会出现在本页。",
  errors: {
    tooOften: "这一小时里收到的反映太多。请过一会儿再提交。",
    invalid: "请写明哪里不对，5到1000字。",
    missing: "没有展示这份报告，无法反映。",
    other: "没有提交成功。请检查网络后再试。",
  },
  statuses: { received: "正在核实", confirmed: "属实，将更正", corrected: "已更正", unfounded: "核对无误" },
  waiting: "内容核实以后公开。",
  answer: "答复：{text}",
  reply: "单位说明（{on}）",
};
