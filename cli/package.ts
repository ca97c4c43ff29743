/** `npm run package -- --out DIR`: the rules as a package for other programs, docs/report-package.md. */

import { writeReportPackage } from "./package/write-package";
import { command } from "./runtime/command";
import { readOptions } from "./runtime/options";

const USAGE = "npm run package -- --out DIR\n  --out  the folder to write the package to; pack or install it from there";

const { values: options } = readOptions(USAGE, { options: { out: { type: "string" } } });

await command(async () => {
  if (options.out === undefined) {
    console.error(USAGE);
    return 2;
  }
  await writeReportPackage(options.out);
  console.log(`gongkai-report is in ${options.out}: npm install ${options.out}`);
  return 0;
});
