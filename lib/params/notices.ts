/** Addresses of the office's letters. */
import { z } from "zod";
import { NOTICE_KINDS, type NoticeKind } from "@/lib/report/notices/letter";
import { MonitorView } from "./monitor";

export const DraftView = MonitorView.extend({ kind: z.enum(NOTICE_KINDS).catch("reminder") });

export type NoticeAddress = { kind: NoticeKind; issueYear: number; number: number };

/** reminder-2026-3 */
export const noticeId = ({ kind, issueYear, number }: NoticeAddress): string => `${kind}-${issueYear}-${number}`;

const ID = /^(reminder|rectification|circular)-(\d{4})-(\d{1,6})$/;

/** Null where it is the name of no letter. */
export function noticeOf(id: string): NoticeAddress | null {
  const [, kind, issueYear, number] = ID.exec(id) ?? [];
  const known = NOTICE_KINDS.find((one) => one === kind);
  return known ? { kind: known, issueYear: Number(issueYear), number: Number(number) } : null;
}

export const noticeHref = (areaId: string, key: NoticeAddress): string => `/desk/notices/${noticeId(key)}?area=${areaId}`;
export const draftHref = (areaId: string, year: number, kind: NoticeKind): string =>
  `/monitor/notices/draft?area=${areaId}&year=${year}&kind=${kind}`;
