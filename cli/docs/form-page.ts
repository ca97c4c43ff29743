/** docs/form.md: every cell of every form, and what the cells must add up to. */
import { cellsOf, equationsOf, type FormCell, labelOf } from "@/lib/report/cells";
import { FORM_IDS, FORMS, type FormId } from "@/lib/report/form";
import { madeFrom, table } from "./markdown";

const INTRODUCTION = `# The form, cell by cell

Every form of the annual report, as \`lib/report/form.ts\` declares it. The key names a cell everywhere: in the output of
\`npm run parse\`, in the database, in addresses and exports. Keys of forms B and C never change. “id” is the name of the cell
in the literature (R3.1, F2, …).`;

const idOf = ({ row, column }: FormCell): string => {
  if (row.id === undefined) return "";
  if (column.id === undefined) return column.key === "count" || column.key === "total" ? row.id : `${row.id}[${column.key}]`;
  return /^\d/.test(column.id) ? `${row.id}${column.id}` : `${row.id}.${column.id}`;
};

function cellTable(form: FormId): string {
  const rows = cellsOf(form).map((cell) => {
    const { key, unit } = cell;
    return [`\`${key}\``, labelOf(key, form, "zh"), labelOf(key, form, "en"), unit ?? "—", idOf(cell)];
  });
  return table(["key", "中文", "English", "unit", "id"], rows);
}

function equationTable(form: FormId): string {
  const side = (keys: readonly string[]) => keys.map((key) => `\`${key}\``).join(" + ");
  const rows = equationsOf(form).map(({ id, zh, en, left, right }) => [id, zh, en, `${side(left)} = ${side(right)}`]);
  return table(["rule and line", "中文", "English", "cells"], rows);
}

function chapter(form: FormId): string {
  const { zh, en, years, document, verified } = FORMS[form];
  const span = years[1] === null ? `from ${years[0]}` : `${years[0]}–${years[1]}`;
  const warning = verified ? [] : ["*Not verified against the original notice: keys of this form may still change.*"];
  return [
    `## Form ${form}: ${zh}`,
    `${en}, ${document}, reports on ${span}. ${cellsOf(form).length} cells.`,
    ...warning,
    "### Cells",
    cellTable(form),
    "### Equations",
    equationTable(form),
  ].join("\n\n");
}

export const formPage = (): string =>
  `${[madeFrom("lib/report/form.ts"), INTRODUCTION, ...FORM_IDS.map(chapter)].join("\n\n")}\n`;
