/** The stages of an uploaded file on its way to a report (上传进度), and what may be done at each. */

/**
 * `queued`: its bytes are kept and it waits. `read`: the text was extracted. `matched`: body, year and cells were told.
 * `checked`: the rules were held against it, and a person may now accept it. `accepted`: it is a version of a report.
 * `known`: the same bytes had been brought in before. `opened`: an archive, whose files are items of their own.
 */
export const STAGES = ["queued", "read", "matched", "checked", "accepted", "known", "opened", "refused", "cancelled"] as const;
export type Stage = (typeof STAGES)[number];

/** What everyone calls the stages. */
export const STAGE_NAMES: Record<Stage, string> = {
  queued: "已上传，排队中",
  read: "已读出文字",
  matched: "已认出单位和表格",
  checked: "已核对，待收录",
  accepted: "已收录",
  known: "内容相同，此前已收录",
  opened: "已解开压缩包",
  refused: "未能读取",
  cancelled: "已取消",
};

/** A worker has still to do with it. */
export const WAITING = ["queued", "read", "matched"] as const satisfies readonly Stage[];
/** Whoever brought it can still call it off. */
export const CANCELLABLE = [...WAITING, "checked"] as const satisfies readonly Stage[];
/** It can be begun again from its bytes. */
export const RETRIABLE = ["refused", "cancelled", "checked"] as const satisfies readonly Stage[];

export const isWaiting = (stage: Stage): boolean => WAITING.some((one) => one === stage);
