/** Tables of Markdown. */

const escapePipes = (text: string): string => text.replace(/\|/g, "\\|");

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapePipes).join(" | ")} |`;
  return [line(head), `|${" --- |".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

/** What every generated page says of itself. */
export const madeFrom = (source: string): string =>
  `<!-- Made from ${source} by \`npm run docs\`. Change the declaration, not this page. -->`;
