/** `npm run demo`: loads the made-up district into the database; `npm run demo -- --remove` takes it out again. */

import { progressBar } from "./progress-bar";
import { generateClient } from "./runtime/build";
import { command } from "./runtime/command";
import { useDatabase } from "./runtime/database";
import { readOptions } from "./runtime/options";
import { step } from "./runtime/progress";

const USAGE = "npm run demo            load the made-up district\nnpm run demo -- --remove   take it out again";

const { values: options } = readOptions(USAGE, { options: { remove: { type: "boolean" } } });

await command(async () => {
  await step("Database client", generateClient);
  await step("Database", (tell) => useDatabase("npm run demo", tell));
  const { loadDemo, removeDemo } = await import("@/lib/server/demo");
  const { noteDemo } = await import("./runtime/demo");
  if (options.remove) {
    await noteDemo("removed");
    await step("Removing the demo area", removeDemo);
  } else {
    await noteDemo("loading");
    await step("Demo area", (tell) => loadDemo({ onProgress: (done, total) => tell(progressBar(done, total)) }));
    await noteDemo("loaded");
  }
  return 0;
});
