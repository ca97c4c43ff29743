/** What a page says that could not be made. Every page carries these words to the browser, in both languages, and no others. */
export const failure = {
  title: "这一页没能打开",
  lead: "数据库没有应答，或程序出错。已收录的数据没有受影响。请稍后重试。",
  retry: "重试",
  reference: "报告问题时请附上编号 {digest}",
};
