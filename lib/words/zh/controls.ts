/** Words of the controls that every screen of the desk is made of. */
export const controls = {
  offline: "没有连上服务器，还没有保存。请检查网络后再按一次。",
  unreadable: "服务器的回答读不懂，不知道是否已经保存。请刷新页面查看。",
  expired: "登录已经过期，还没有保存。请在新窗口登录后，回到这里再按一次。",
  busy: "正在保存…",
  close: "关闭",
  optional: "（可不填）",
  sortUp: "按{column}从小到大排",
  sortDown: "按{column}从大到小排",
} as const;
