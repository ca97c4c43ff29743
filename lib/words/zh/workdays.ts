/** Words of the working calendar. */
export const workdays = {
  title: "工作日历",
  heading: "{year}年工作日历",
  lead: "期限按工作日推算时用这份日历。放假和调休以国务院办公厅每年公布的通知为准，本系统已带的年份见下；新的一年公布以后，把通知里的各条粘贴进来即可，不需要联网。",
  years: "年度",
  source: "依据：{source}",
  entered: "由 {by} 于 {at} 录入，代替系统自带的安排。",
  enteredNew: "由 {by} 于 {at} 录入。",
  unannounced: "{year}年的放假安排还没有录入。通知公布以前，涉及这一年的工作日期限一律不推算，请自行填写日期。",
  kinds: { work: "工作日", rest: "周末", holiday: "放假", "made-up": "调休上班" },
  weekdays: ["一", "二", "三", "四", "五", "六", "日"],
  month: "{month}月",
  edit: "录入或修改{year}年的放假安排",
  text: "通知中的各条",
  textHint:
    "每个节日一行，可直接粘贴通知原文，例如：二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）上班。清空并保存，就恢复系统自带的安排。",
  from: "依据的通知",
  fromHint: "例如：国务院办公厅关于2026年部分节假日安排的通知",
  save: "保存日历",
  saved: "已保存",
} as const;
