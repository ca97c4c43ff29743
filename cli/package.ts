/** `npm run package -- --out DIR`: the rules as a package for other programs, docs/report-package.md. */
import { parseArgs } from "node:util";
import { writeReportPackage } from "./package/write-package";
import { command } from "./runtime/command";

const { values: options } = parseArgs({ options: { out: { type: "string" } } });

await command(async () => {
  if (options.out === undefined) {
    console.error("npm run package -- --out DIR\n  --out  the folder to write the package to; pack or install it from there");
    return 2;
  }
  await writeReportPackage(options.out);
  console.log(`gongkai-report is in ${options.out}: npm install ${options.out}`);
  return 0;
});
