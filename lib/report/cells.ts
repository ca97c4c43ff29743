/** Questions about the declared form: which cells it has, what they are called, what they must add up to. */
import { type Arithmetic, type CellKey, FORM, FORM_IDS, type FormId, type Line, type Section } from "./form";

export type Language = "zh" | "en";

/** One cell of one form, with everything that is printed around it. */
export type FormCell = { key: CellKey; section: Section; row: Line; column: Line; unit: string | null };

const STATISTICS: readonly FormId[] = ["A2"];
const FORMAT: readonly FormId[] = ["B", "C"];

/** Sections that a form prints, in order. */
export const sectionsOf = (form: FormId): readonly Section[] =>
  FORM.filter((section: Section) => (section.table === "statistics" ? STATISTICS : FORMAT).includes(form));

/** Lines of a section that a form prints. */
export const linesOf = (lines: readonly Line[], form: FormId): readonly Line[] =>
  lines.filter((line) => line.forms?.includes(form) ?? true);

/** The words that a form prints for a line, in Chinese. */
export const printed = (line: Line, form: FormId): string =>
  typeof line.zh === "string" ? line.zh : form === "B" ? line.zh.B : line.zh.C;

/** The key at a crossing of the declaration; the parts come from it, so that the result is one of its keys. */
export const keyAt = (section: Section, row: Line, column: Line): CellKey => `${section.key}.${row.key}.${column.key}` as CellKey;

function listCells(form: FormId): readonly FormCell[] {
  return sectionsOf(form).flatMap((section) =>
    linesOf(section.rows, form).flatMap((row) =>
      linesOf(section.columns, form).map((column) => ({
        key: keyAt(section, row, column),
        section,
        row,
        column,
        unit: (row.unit === undefined ? column.unit : row.unit) ?? null,
      })),
    ),
  );
}

const perForm = <T>(make: (form: FormId) => T): Record<FormId, T> => ({ A2: make("A2"), B: make("B"), C: make("C") });

const CELLS = perForm(listCells);
const INDEX = perForm((form): ReadonlyMap<string, FormCell> => new Map(CELLS[form].map((cell) => [cell.key, cell])));

/** All cells of a form, in the order of print. B has 198, C 200. */
export const cellsOf = (form: FormId): readonly FormCell[] => CELLS[form];

/** The cell of a form under a key; undefined where the form does not print it (本表式无此项). */
export const cellOf = (form: FormId, key: CellKey): FormCell | undefined => INDEX[form].get(key);

/** Forms that print a cell. */
export const formsOf = (key: CellKey): readonly FormId[] => FORM_IDS.filter((form) => INDEX[form].has(key));

/** True where a string from outside names a cell of any form. */
export const isCellKey = (text: string): text is CellKey => FORM_IDS.some((form) => INDEX[form].has(text));

/** What a cell is called, from the outermost heading inwards. */
export function labelOf(key: CellKey, form: FormId, language: Language): string {
  const cell = cellOf(form, key);
  if (!cell) return key;
  const { row, column, section } = cell;
  if (language === "en") return column.key === "count" ? row.en : `${row.en}, ${column.en}`;
  const heading = section.table === "disclosure" ? [section.zh] : [];
  const above = [...heading, ...(row.under ?? []), printed(row, form)].join(" / ");
  if (column.key === "count") return above;
  const across = [...(column.under ?? []), printed(column, form)].join(" / ");
  return section.table === "requests" ? `${above} | ${across}` : `${above} / ${across}`;
}

/** A cell by its row and column alone: what a sentence needs that already says which table. */
export function briefLabelOf(key: CellKey, form: FormId, language: Language): string {
  const cell = cellOf(form, key);
  if (!cell) return key;
  const say = (line: Line) => (language === "en" ? line.en : printed(line, form));
  const row = say(cell.row);
  return cell.column.key === "count" ? row : `${row}${language === "en" ? ", " : "/"}${say(cell.column)}`;
}

/** One equation of the form over cells: the sums of both sides must be equal. */
export type Equation = {
  /** `V-301 requests.individual`: the rule and the line that it is about. */
  id: string;
  rule: string;
  left: readonly CellKey[];
  right: readonly CellKey[];
  zh: string;
  en: string;
};

function spread(section: Section, arithmetic: Arithmetic, form: FormId): Equation[] {
  const rows = linesOf(section.rows, form);
  const columns = linesOf(section.columns, form);
  const along = arithmetic.within === "columns" ? columns : rows.filter((row) => arithmetic.of?.includes(row.key) ?? true);
  const across = arithmetic.within === "columns" ? rows : columns;
  const side = (line: Line, keys: readonly string[]) =>
    across
      .filter((other) => keys.includes(other.key))
      .map((other) => (arithmetic.within === "columns" ? keyAt(section, other, line) : keyAt(section, line, other)));
  return along.map((line) => ({
    id: `${arithmetic.rule} ${section.key}.${line.key}`,
    rule: arithmetic.rule,
    left: side(line, arithmetic.left),
    right: side(line, arithmetic.right),
    zh: arithmetic.zh,
    en: arithmetic.en,
  }));
}

const EQUATIONS = perForm((form): readonly Equation[] =>
  sectionsOf(form).flatMap((section) => section.arithmetic.flatMap((arithmetic) => spread(section, arithmetic, form))),
);

/** The equations that a form promises (勾稽关系), in the order of the rules. */
export const equationsOf = (form: FormId): readonly Equation[] => EQUATIONS[form];
