/** What an edition is called: 990101-2024-1 everywhere, 2024-1 within its area. */

export type Numbered = { year: number; number: number };

export const editionName = ({ year, number }: Numbered): string => `${year}-${number}`;

export const editionId = ({ area, ...edition }: Numbered & { area: string }): string => `${area}-${editionName(edition)}`;

/** Null where a text is no name of an edition. */
export function editionFrom(name: string): Numbered | null {
  const [, year, number] = /^(\d{4})-([1-9]\d{0,3})$/.exec(name) ?? [];
  return year === undefined || number === undefined ? null : { year: Number(year), number: Number(number) };
}

export function areaEditionFrom(id: string): (Numbered & { area: string }) | null {
  const [, area, name] = /^([\w-]+?)-(\d{4}-\d+)$/.exec(id) ?? [];
  const edition = name === undefined ? null : editionFrom(name);
  return area === undefined || edition === null ? null : { area, ...edition };
}
