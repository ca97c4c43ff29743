/** Letters of the office (文书) as they were issued: numbered, frozen, only answered and withdrawn. */
import type { Day } from "@/lib/report/body";
import { type Letter, type LetterOffice, type NoticeKind, symbolOf } from "@/lib/report/notices/letter";
import type { NoticeItem } from "@/lib/report/notices/track";
import { db, type Transaction } from "./client";
import { toDate, toDay } from "./day";
import type { Notice as Model } from "./generated/client";
import { fromJson, toJson } from "./json";

/** What tells a letter apart within its area. */
export type NoticeKey = { kind: NoticeKind; issueYear: number; number: number };

export type Notice = NoticeKey & {
  year: number;
  /** Null for a circular. */
  bodyId: string | null;
  dueOn: Day | null;
  letter: Letter;
  sha256: string;
  items: readonly NoticeItem[];
  issuedAt: Date;
  issuedBy: string;
  answer: { text: string; at: Date; by: string } | null;
  withdrawn: { reason: string; at: Date; by: string } | null;
};

const noticeOf = (row: Model): Notice => ({
  ...{ kind: row.kind, issueYear: row.issueYear, number: row.number, year: row.year, bodyId: row.bodyId },
  ...{ dueOn: toDay(row.dueOn), letter: fromJson<Letter>(row.letter), sha256: row.sha256 },
  ...{ items: fromJson<NoticeItem[]>(row.items), issuedAt: row.issuedAt, issuedBy: row.issuedBy },
  answer:
    row.answer !== null && row.answeredAt !== null && row.answeredBy !== null
      ? { text: row.answer, at: row.answeredAt, by: row.answeredBy }
      : null,
  withdrawn:
    row.withdrawReason !== null && row.withdrawnAt !== null && row.withdrawnBy !== null
      ? { reason: row.withdrawReason, at: row.withdrawnAt, by: row.withdrawnBy }
      : null,
});

const at = (areaId: string, { kind, issueYear, number }: NoticeKey) => ({
  areaId_kind_issueYear_number: { areaId, kind, issueYear, number },
});

export type NewNotice = Pick<Notice, "kind" | "issueYear" | "year" | "bodyId" | "dueOn" | "items" | "issuedAt" | "issuedBy"> & {
  letter: Letter;
  code: string;
  hash: (letter: Letter) => string;
};

/** Gives it the next number of its kind and year, writes that on the letter and freezes it. */
export async function addNotice(tx: Transaction, areaId: string, draft: NewNotice): Promise<Notice> {
  const { code, hash, kind, issueYear, dueOn, items, ...rest } = draft;
  // The area's row is held, so that two letters at once get two numbers.
  await tx.$executeRaw`SELECT 1 FROM areas WHERE id = ${areaId} FOR UPDATE`;
  const last = await tx.notice.aggregate({ where: { areaId, kind, issueYear }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  const letter = { ...draft.letter, symbol: symbolOf(code, kind, issueYear, number) };
  const row = await tx.notice.create({
    data: {
      ...{ ...rest, areaId, kind, issueYear, number, dueOn: toDate(dueOn), sha256: hash(letter) },
      ...{ letter: JSON.parse(toJson(letter)), items: JSON.parse(toJson(items)) },
    },
  });
  return noticeOf(row);
}

/** Newest first. @param bodies only letters to these, where given; circulars go to all. */
export async function listNotices(areaId: string, year?: number, bodies?: readonly string[]): Promise<Notice[]> {
  const rows = await db().notice.findMany({
    where: {
      areaId,
      ...(year !== undefined && { year }),
      ...(bodies && { OR: [{ bodyId: { in: [...bodies] } }, { bodyId: null }] }),
    },
    orderBy: [{ issuedAt: "desc" }, { kind: "asc" }, { number: "desc" }],
  });
  return rows.map(noticeOf);
}

export async function readNotice(areaId: string, key: NoticeKey, tx: Transaction = db()): Promise<Notice | null> {
  const row = await tx.notice.findUnique({ where: at(areaId, key) });
  return row && noticeOf(row);
}

export async function withdrawNotice(tx: Transaction, areaId: string, key: NoticeKey, by: string, reason: string, when: Date) {
  const data = { withdrawReason: reason, withdrawnAt: when, withdrawnBy: by };
  await tx.notice.update({ where: at(areaId, key), data });
}

export async function answerNotice(tx: Transaction, areaId: string, key: NoticeKey, by: string, text: string, when: Date) {
  await tx.notice.update({ where: at(areaId, key), data: { answer: text, answeredAt: when, answeredBy: by } });
}

/** Null where the area has not said who signs. */
export async function readOffice(areaId: string, tx: Transaction = db()): Promise<(LetterOffice & { revision: number }) | null> {
  const row = await tx.noticeOffice.findUnique({ where: { areaId } });
  return row && { name: row.name, code: row.code, contact: row.contact, revision: row.revision };
}

export async function saveOffice(tx: Transaction, areaId: string, office: LetterOffice): Promise<void> {
  const create = { areaId, ...office };
  await tx.noticeOffice.upsert({ where: { areaId }, create, update: { ...office, revision: { increment: 1 } } });
}
