/** What the prose says against what the tables say. A difference asks for an explanation; it accuses nobody. */
import { cellOf, labelOf } from "@/lib/report/cells";
import type { ClaimMeasure } from "@/lib/report/claim-words";
import type { CellKey, FormId } from "@/lib/report/form";
import type { Claim, Report } from "@/lib/report/report";
import { reasonsFor, sumOf } from "./amounts";
import type { Judgement } from "./judgement";

/** Claims of the given measures that mean cells of the form, one judgement each, numbered in the order of the text. */
export function judgeClaims(measures: readonly ClaimMeasure[], report: Report, form: FormId): readonly Judgement[] {
  const listed: readonly string[] = measures;
  const claims = report.claims.filter(
    (claim) => listed.includes(claim.measure) && !claim.approximate && !isNoneReceived(claim) && isComparable(claim, form),
  );
  const count = new Map<string, number>();
  return claims.map((claim) => {
    const number = (count.get(claim.measure) ?? 0) + 1;
    count.set(claim.measure, number);
    return judgeClaim(claim, `${claim.measure} ${number}`, report, form);
  });
}

/** “未收到申请” is held against the table by a rule of its own (V-N06). */
export const isNoneReceived = ({ measure, value, raw }: Claim): boolean =>
  measure === "newRequests" && value === 0 && !/[\d〇零]/.test(raw);

/** Money in prose is often in 元 where the form counts in 万元; only like is compared with like. */
const isComparable = ({ readings, unit }: Claim, form: FormId): boolean =>
  readings.length > 0 && (!unit?.endsWith("元") || readings.flat().every((key) => cellOf(form, key)?.unit === unit));

function judgeClaim(claim: Claim, subject: string, report: Report, form: FormId): Judgement {
  const sums = claim.readings.map((cells) => ({ cells, ...sumOf(cells, report.cells) }));
  const nearest = sums.find(({ value }) => value === claim.value) ?? sums.find(({ value }) => value !== null) ?? sums[0];
  const cells: readonly CellKey[] = nearest?.cells ?? [];
  const right = nearest?.value ?? null;
  const difference = right === null ? null : claim.value - right;
  const quotes = [{ text: claim.sentence, section: claim.section, place: claim.place }];
  const found = { subject, cells, left: claim.value, right, difference, quotes };
  const table = (language: "zh" | "en") =>
    cells.map((key) => `“${labelOf(key, form, language)}”`).join(language === "zh" ? "与" : " and ");
  const said = `“${claim.sentence}”`;
  if (right === claim.value) {
    return {
      ...found,
      verdict: "pass",
      message: { zh: `正文${said}与表格相符。`, en: `The text ${said} agrees with the table.` },
    };
  }
  if (sums.some(({ value }) => value === null)) {
    const unknown = sums.flatMap((sum) => sum.unknown);
    return {
      ...found,
      verdict: "undecided",
      message: {
        zh: `正文写${said}。${reasonsFor(unknown, report.cells, form, "zh")}，无法核对。`,
        en: `The text says ${said}. ${reasonsFor(unknown, report.cells, form, "en")}, so it cannot be compared.`,
      },
    };
  }
  return {
    ...found,
    verdict: "warn",
    message: {
      zh: `正文写${said}，其中的${claim.value}${claim.unit ?? ""}与表格不同：${table("zh")}是${right}。请核对哪一处有误，或说明口径。`,
      en: `The text says ${said}; its ${claim.value} differs from the table, where ${table("en")} is ${right}. Please check which is right, or explain how they are counted.`,
    },
  };
}
