/** What an edition is called: 990101-2024-1 everywhere, 2024-1 within its area; between areas 990100-areas-2024-1. */

/** What is compared: an area's own bodies, or the areas below it by their aggregates. */
export const COMPARED = ["bodies", "areas"] as const;
export type Compared = (typeof COMPARED)[number];

export type Numbered = { compares: Compared; year: number; number: number };

export const editionName = ({ compares, year, number }: Numbered): string =>
  `${compares === "areas" ? "areas-" : ""}${year}-${number}`;

export const editionId = ({ area, ...edition }: Numbered & { area: string }): string => `${area}-${editionName(edition)}`;

/** Null where a text is no name of an edition. */
export function editionFrom(name: string): Numbered | null {
  const [, between, year, number] = /^(areas-)?(\d{4})-([1-9]\d{0,3})$/.exec(name) ?? [];
  if (year === undefined || number === undefined) return null;
  return { compares: between ? "areas" : "bodies", year: Number(year), number: Number(number) };
}

export function areaEditionFrom(id: string): (Numbered & { area: string }) | null {
  const [, area, name] = /^([\w-]+?)-((?:areas-)?\d{4}-\d+)$/.exec(id) ?? [];
  const edition = name === undefined ? null : editionFrom(name);
  return area === undefined || edition === null ? null : { area, ...edition };
}

/** The names of an edition's files among an area's bulk files: its rows, and what came out. */
export const rowsFile = (edition: string): string => `edition-${edition}.jsonl`;
export const resultFile = (edition: string): string => `edition-${edition}.json`;
