/** Words of the check before publishing. */
export const precheck = {
  title: "公布前自查",
  lead: "选一份还没有公布的草稿，看看能读出什么、哪里对不上。内容只在内存里，不保存、不记录，主管部门也看不到。",
  pick: "选择草稿",
  paste: "或粘贴报告的文字和表格",
  run: "自查粘贴的内容",
  busy: "正在读取和核对…",
  clean: "没有发现不符、缺失或看不清的地方。",
  found: "{title}：{n}处需要看",
  unknown: "没有认出单位和年份",
  save: "把结果存成网页",
} as const;
