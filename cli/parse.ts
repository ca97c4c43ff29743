/** `npm run -s parse -- FILE…`: what each report says, as docs/parse.md describes. */

import { printLines } from "./files";
import { helpWithUse } from "./runtime/options";

const USAGE = "npm run -s parse -- FILE…   one JSON object for each file (docs/parse.md)";

helpWithUse(USAGE);
const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error(USAGE);
  process.exitCode = 2;
}
await printLines(paths, (report) => [report]);
