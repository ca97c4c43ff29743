/** Puts back what people decided about reports: corrections, replies, verdicts and public rankings. */
import { isCellKey } from "@/lib/report/cells";
import type { VerdictRow } from "@/lib/report/export/tables";
import type { Finding } from "@/lib/report/report";
import { type BulkTables, BY, day } from "./bulk-tables";
import type { Transaction } from "./client";
import type { Prisma } from "./generated/client";

const DAY = 86_400_000;

function findingOf({ cells, messageZh: zh, messageEn: en, ...row }: VerdictRow): Finding {
  const { rule, subject, verdict, left, right, difference, inputs, cause } = row;
  return {
    ...{ rule, subject, verdict, left, right, difference, inputs, cause },
    cells: cells.split(" ").filter(isCellKey),
    message: { zh, en },
  };
}

/** Corrections, replies and verdicts. */
export async function writeLedgers(
  tx: Transaction,
  areaId: string,
  { corrections, replies, verdicts }: BulkTables,
): Promise<void> {
  const figure = (written: string | null) => (written === null ? {} : (JSON.parse(written) as Prisma.InputJsonValue));
  await tx.correction.createMany({
    data: corrections.map(({ body, year, scope, version, cell, before, after, at, reason, role }) => ({
      ...{ areaId, bodyId: body, year, scope, version, cell, reason, role, at: new Date(at) },
      ...(before !== null && { before: figure(before) }),
      ...(after !== null && { after: figure(after) }),
    })),
  });
  await tx.reply.createMany({
    data: replies.map(({ area: _, body, at, ...row }) => ({
      ...{ areaId, bodyId: body, by: BY, at: new Date(at), state: "shown" as const, moderatedBy: BY, moderatedAt: new Date(at) },
      ...row,
    })),
  });
  const numbers = new Map<string, number>();
  await tx.verdict.createMany({
    data: verdicts.map((row) => {
      const { body, year, scope, version, rule, subject, inputs, at } = row;
      const key = `${body} ${year} ${scope}`;
      const number = (numbers.get(key) ?? 0) + 1;
      numbers.set(key, number);
      return {
        ...{ areaId, number, bodyId: body, year, scope, version, rule, subject, inputs },
        ...{ by: BY, note: "", state: "confirmed" as const },
        // What is exported counts already: the body has had its time.
        ...{ at: new Date(at), replyBy: new Date(Date.parse(at.slice(0, 10)) - DAY) },
        finding: findingOf(row) satisfies Finding as unknown as Prisma.InputJsonValue,
      };
    }),
  });
}

/** Public rankings, each with its rows and its result. */
export async function writeEditions(tx: Transaction, areaId: string, { editions }: BulkTables): Promise<void> {
  await tx.edition.createMany({
    data: editions.map(({ rowsSha256, resultSha256, madeAt, moves, cutOff, ...row }) => ({
      ...{ areaId, compares: row.compares, year: row.year, number: row.number, input: row.input, result: row.result },
      ...{ inputHash: rowsSha256, resultHash: resultSha256, configuration: row.configuration, code: row.code, seed: row.seed },
      ...{ cutOff: day(cutOff), createdAt: new Date(madeAt), createdBy: BY, reason: BY },
      // A list of moves, written by lib/server/export/editions.ts.
      moves: JSON.parse(moves) as Prisma.InputJsonValue,
    })),
  });
  await tx.editionRelease.createMany({
    data: editions.map(({ compares, year, number, shownAt, shownBy, shownReason }) => ({
      ...{ areaId, compares, year, number, at: new Date(shownAt), by: shownBy, reason: shownReason },
    })),
  });
}
