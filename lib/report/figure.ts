/** The short form in which figures are stored, charted and exported: a number, or what stands in its place. */
import { cellsOf } from "./cells";
import type { CellKey, FormId } from "./form";
import type { Cells, Reading, Status } from "./report";

/** A plain number was read as printed, in the form's own unit. Everything else says what it is. */
export type Figure =
  | number
  | { value: number; unit: string }
  | { implied: number; was: "blank" | "lost" }
  | Exclude<Status, "reported" | "implied">;

export type Figures = Partial<Record<CellKey, Figure>>;

/** What a cell of a report can be once years and bodies are compared: also “本表式无此项” and “无报告”. */
export type FigureStatus = Status | "notOnForm" | "noReport";

/** @param unit in what the form counts the cell; null where it leaves that to whoever fills it in. */
export function figureOf(reading: Reading, unit: string | null): Figure {
  const { status, value } = reading;
  if (status === "reported") {
    if (value === null) return "unreadable";
    return reading.unit === undefined || reading.unit === unit ? value : { value, unit: reading.unit };
  }
  if (status === "implied") return { implied: value ?? 0, was: reading.was ?? "lost" };
  return status;
}

/** The figures of a report: one for every cell of its form, and for no other. A cell that was not handed in is lost. */
export function figuresOf(form: FormId, cells: Cells): Figures {
  return Object.fromEntries(cellsOf(form).map(({ key, unit }) => [key, cells[key] ? figureOf(cells[key], unit) : "lost"]));
}

/** The number behind a figure; null where there is none. “/” is no number, though it counts as nothing in sums. */
export function numberOf(figure: Figure | undefined): number | null {
  if (typeof figure === "number") return figure;
  if (typeof figure !== "object") return null;
  return "implied" in figure ? figure.implied : figure.value;
}

/** Why there is a number or none, for a form that may not print the cell. */
export function statusOf(figure: Figure | undefined, form: FormId | null): FigureStatus {
  if (figure === undefined) return form === null ? "noReport" : "notOnForm";
  if (typeof figure === "number") return "reported";
  if (typeof figure === "object") return "implied" in figure ? "implied" : "reported";
  return figure;
}
