/** `npm run test:2021`: the journeys of readers in a Chromium of 2021. */
import { findBrowserOf2021 } from "./runtime/browser-2021";
import { startChild } from "./runtime/child";
import { command } from "./runtime/command";
import { step } from "./runtime/progress";

await command(async () => {
  const browser = await step("Browser", findBrowserOf2021).catch((error: unknown) => {
    console.log(`Skipped: no Chromium of 2021 runs here. ${error instanceof Error ? error.message : error}`);
    return null;
  });
  if (!browser) return 0;
  const { exited } = await startChild(
    process.execPath,
    ["node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)],
    {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, E2E_BROWSER: JSON.stringify(browser), E2E_YEAR: "2021", NODE_ENV: "test" },
    },
  );
  return (await exited).code ?? 1;
});
