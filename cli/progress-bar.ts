/** How far a count has come: drawn on a terminal, in figures elsewhere. */
export function progressBar(done: number, total: number, isTerminal = process.stderr.isTTY): string {
  const figures = `${done} of ${total}`;
  if (!isTerminal) return figures;
  const width = 24;
  const filled = total === 0 ? width : Math.round((done / total) * width);
  return `${"█".repeat(filled)}${"░".repeat(width - filled)} ${figures}`;
}
