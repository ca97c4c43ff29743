/** `npm run docs`: makes the pages under docs/ that follow from declarations. A test fails where one is stale. */
import { writeFile } from "node:fs/promises";
import { GENERATED } from "./docs/generated";

for (const { path, make } of GENERATED) {
  await writeFile(path, make());
  console.log(path);
}
