/** The tidy long record (长表): one row for each cell of each report, with its status, its words on the page and its place. */
import { z } from "zod";
import { BODY_KINDS, type BodyKind, type Day, SCOPES, type Scope } from "@/lib/report/body";
import { cellsOf, isCellKey, labelOf } from "@/lib/report/cells";
import { FORM_IDS, type FormId } from "@/lib/report/form";
import { type Cells, type ProofStep, type Reading, STATUSES } from "@/lib/report/report";
import { PLACE_COLUMNS, placeColumns, placeOf } from "./place";
import { column, flag, maybeDay, maybeNumber, maybeText, type RowOf, table, text, whole } from "./table";

export const FIGURES = table(
  "figures",
  "数据（一行一个单元格）",
  "Figures, one row for each cell",
  ["area", "body", "year", "scope", "cell"],
  {
    area: text("行政区划代码（GB/T 2260，去掉末尾的零）", "Code of the area (GB/T 2260 without trailing zeros)"),
    body: text("单位代码，更名后不变", "Short name of the body in letters, stable through renames"),
    bodyName: text("单位名称（当年）", "Name of the body in that year"),
    bodyKind: column(z.enum(BODY_KINDS), "单位类别", "Kind of body"),
    year: whole("报告年度", "Year that the report is on"),
    scope: column(z.enum(SCOPES), "own为本单位，aggregate为全区汇总", "own: the body's own work; aggregate: the whole area"),
    form: column(z.enum(FORM_IDS), "表式", "Form on which the report was printed"),
    cell: text("指标代码，见codebook", "Key of the cell; see the codebook"),
    label: text("指标名称（按表式）", "What the form calls the cell, in Chinese"),
    value: maybeNumber("数值，照原文，未换算；没有数值则为空", "The number as printed, not converted; empty where there is none"),
    unit: maybeText("表式规定的计量单位", "In what the form counts the cell"),
    unitInCell: maybeText("原表单元格内另写的计量单位", "Another unit that the page prints in the cell itself"),
    status: column(
      z.enum(STATUSES),
      "状态：原文、未填、不涉及、按勾稽推得、提取缺失、无法辨认、原表缺项",
      "What became of the cell",
    ),
    raw: maybeText("原文字样", "The text in the cell, verbatim"),
    was: column(z.enum(["blank", "lost"]).nullable(), "推得之前原文的情况", "What the page shows where the value is implied"),
    proof: maybeText("推得的依据，逐步列出", "Why the implied value is certain, step by step"),
    confidence: maybeNumber("文字识别的把握（0至1）", "Confidence of optical recognition, 0 to 1"),
    source: text("来源文件的SHA-256", "SHA-256 of the file that was read"),
    ...PLACE_COLUMNS,
    version: whole("报告版本", "Version of the report"),
    reviewed: flag("已有人对照原文核对", "A person has compared the figures with the source"),
    publishedOn: maybeDay("单位公布日期", "Day on which the body published the report"),
    publishedUrl: maybeText("单位公布链接", "Where the body published it"),
  },
);

export type FigureRecord = RowOf<typeof FIGURES>;

/** A report on display as far as each of its cells repeats it. */
export type Exported = {
  area: string;
  body: string;
  bodyName: string;
  bodyKind: BodyKind;
  year: number;
  scope: Scope;
  form: FormId;
  source: string;
  version: number;
  reviewed: boolean;
  publishedOn: Day | null;
  publishedUrl: string | null;
};

const stepText = ({ cell, value, equation, because, given }: ProofStep): string =>
  `${cell} = ${value} [${equation}] ${because}: ${given.join(" ")}`;

const STEP = /^(\S+) = (\S+) \[(.+)\] (difference|nonNegative): (.*)$/;

function stepOf(written: string): ProofStep {
  const [, cell = "", value, equation = "", because, given = ""] = STEP.exec(written) ?? [];
  if (!isCellKey(cell)) throw new Error(`Not a step of a proof: ${written}`);
  return {
    equation,
    cell,
    value: Number(value),
    given: given.split(" ").filter(isCellKey),
    because: because === "difference" ? because : "nonNegative",
  };
}

const SEPARATOR = "; ";

const LOST: Reading = { value: null, raw: null, status: "lost", place: null };

/** One record for each cell of the report's form, in the order of print. A cell that was not read is lost. */
export function recordsOf(report: Exported, cells: Cells): FigureRecord[] {
  return cellsOf(report.form).map(({ key, unit }) => {
    const { value, unit: unitInCell = null, status, raw, was = null, proof, confidence = null, place } = cells[key] ?? LOST;
    return {
      area: report.area,
      body: report.body,
      bodyName: report.bodyName,
      bodyKind: report.bodyKind,
      year: report.year,
      scope: report.scope,
      form: report.form,
      cell: key,
      label: labelOf(key, report.form, "zh"),
      value,
      unit,
      unitInCell,
      status,
      raw,
      was,
      proof: proof?.map(stepText).join(SEPARATOR) ?? null,
      confidence,
      source: report.source,
      ...placeColumns(place),
      version: report.version,
      reviewed: report.reviewed,
      publishedOn: report.publishedOn,
      publishedUrl: report.publishedUrl,
    };
  });
}

/** The cells of one report, as they were before `recordsOf`. */
export function cellsFrom(records: readonly FigureRecord[]): Cells {
  return Object.fromEntries(
    records.map((record) => {
      const { cell, value, unitInCell, status, raw, was, proof, confidence } = record;
      if (!isCellKey(cell)) throw new Error(`No form has a cell ${cell}.`);
      const reading: Reading = {
        value,
        raw,
        status,
        place: placeOf(record),
        ...(unitInCell !== null && { unit: unitInCell }),
        ...(confidence !== null && { confidence }),
        ...(was !== null && { was }),
        ...(proof !== null && { proof: proof.split(SEPARATOR).map(stepOf) }),
      };
      return [cell, reading];
    }),
  );
}
