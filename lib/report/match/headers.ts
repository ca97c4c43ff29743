/** What stands above the columns of a table on the page: their order, and units that only the heading gives. */
import type { FormId, Line } from "@/lib/report/form";
import type { Strip } from "./strips";
import type { TableRow } from "./table";
import type { Token } from "./tokens";

/** Column headings above a row, by the id of the column, in the order of the page. */
export type Header = ReadonlyMap<string, Token>;

/** Money is the only thing that the forms count in units of different size. */
const UNIT = /(?:亿|[万千百])?元/;

const isRow = ({ hit }: Token): boolean => hit.meanings.some(({ entry }) => entry.kind === "row");

/** The headings that are in force at each strip: those of its own block, until the next block begins. */
export function headersOf(strips: readonly Strip[]): ReadonlyMap<Strip, Header> {
  const headers = new Map<Strip, Header>();
  let header = new Map<string, Token>();
  let isNew = true;
  for (const strip of strips) {
    const hasCells = strip.cells.some(({ kind }) => kind !== "empty");
    for (const [index, token] of strip.labels.entries()) {
      if (hasCells && index === strip.labels.length - 1 && isRow(token)) continue; // 3.其他 beside numbers is no heading
      const column = token.hit.meanings.find(({ entry }) => entry.kind === "column");
      const isBlock = token.hit.meanings.some(
        ({ entry }) => entry.kind === "heading" && (entry.table === null || entry.table === "disclosure"),
      );
      if (isBlock || (column && isNew)) header = new Map();
      isNew = isNew && !column && !isBlock;
      if (column && !header.has(column.entry.id)) header.set(column.entry.id, token);
    }
    headers.set(strip, header);
    isNew = isNew || hasCells;
  }
  return headers;
}

/** Whether a block stands under headings of another form, so that its numbers count something else. */
export function isForeign({ of }: TableRow, header: Header, form: FormId): boolean {
  const said = [...header.values()].flatMap(({ hit }) => hit.meanings.filter(({ entry }) => entry.kind === "column"));
  const ids = new Set(of.columns.map(({ key }) => `${of.section.key}.${key}`));
  return said.some(({ forms }) => !forms.includes(form)) && !said.some(({ entry }) => ids.has(entry.id));
}

/** What the page has of some columns, it has in the order of the form. */
const isInOrder = (onPage: readonly string[], ids: readonly string[]): boolean => {
  const here = onPage.filter((id) => ids.includes(id));
  return ids.filter((id) => here.includes(id)).every((id, index) => id === here[index]);
};

/** For each column of the form the index of its value in the row; null where the page has the columns in an order that leaves doubt. */
export function orderOf({ of }: TableRow, header: Header): readonly number[] | null {
  const ids = of.columns.map(({ key }) => `${of.section.key}.${key}`);
  const onPage = [...header.keys()].filter((id) => ids.includes(id));
  const nested = of.columns.filter(({ under }) => under !== undefined).map(({ key }) => `${of.section.key}.${key}`);
  const outer = ids.filter((id) => !nested.includes(id));
  if (nested.length > 0 && !isInOrder(onPage, outer)) return null;
  const leaves = nested.length === 0 ? onPage : onPage.filter((id) => nested.includes(id));
  const expected = (nested.length === 0 ? ids : nested).filter((id) => leaves.includes(id));
  if (expected.every((id, index) => id === leaves[index])) return ids.map((_, index) => index);
  return nested.length === 0 && leaves.length === ids.length ? ids.map((id) => leaves.indexOf(id)) : null;
}

/** The unit that the page prints above a column of money. */
export function unitAbove(column: Line, section: string, header: Header): string | undefined {
  if (column.unit !== "万元" && column.unit !== null) return undefined;
  return UNIT.exec(header.get(`${section}.${column.key}`)?.text ?? "")?.[0];
}
