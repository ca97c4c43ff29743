/**
 * What a hostile or broken file may cost at most. Each bound lies far above what any report needs, so that a file beyond
 * it is refused or cut with a problem, never read halfway without a word.
 */
export const LIMITS = {
  /** Bytes of one file. The largest real report with pictures was 30 MB. */
  fileBytes: 64 * 2 ** 20,
  /** Bytes of marked-up text to be parsed into a tree, which takes about twenty times as much memory. */
  markupBytes: 16 * 2 ** 20,
  /** Bytes and lines of plain text. A report of 40 pages has 200 KB and 5,000 lines. */
  textBytes: 16 * 2 ** 20,
  textLines: 50_000,
  /** Open elements at one point. Browsers stop at 512; parsing slows with the square of it. */
  depth: 512,
  /** Elements of one tree. Portals with a report in them have 20,000. */
  nodes: 250_000,
  /** Rules of a page's style sheets that say how elements are shown; each may be tried against every element. */
  styleRules: 2_000,
  /** Rows and columns of one grid. The forms need 60 and 20; titles span up to 1,000 columns that are not there. */
  gridRows: 20_000,
  gridColumns: 10_000,
  /** Cells of all grids of one document, and characters of one of them. */
  cells: 400_000,
  cellCharacters: 100_000,
  /** Pages of one PDF or OFD file, and characters on one of them. */
  pages: 300,
  /** Pages of pictures, each of which takes seconds, and for how much processor time any are begun. */
  scannedPages: 40,
  scanMilliseconds: 120_000,
  pageCharacters: 100_000,
  /** Entries of an archive, bytes of one of them and of all, times by which an entry may grow, archives within archives. */
  archiveEntries: 2_000,
  entryBytes: 64 * 2 ** 20,
  archiveBytes: 512 * 2 ** 20,
  inflation: 200,
  archiveDepth: 2,
  /** Pieces of a damaged container (sectors, records) that are followed before it counts as endless. */
  chain: 1_000_000,
} as const;
