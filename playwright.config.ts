import { defineConfig, devices, selectors } from "@playwright/test";
import { BROWSER_ARGUMENTS, findBrowser } from "./cli/runtime/browser";
import { VISIBILITY } from "./cli/runtime/browser-2021";
import { freePort } from "./cli/runtime/ports";

// The workers read this file again and are to find the same port and browser.
process.env.E2E_PORT ??= String(await freePort());
process.env.E2E_BROWSER ??= JSON.stringify(await findBrowser(() => {}));

const url = `http://localhost:${process.env.E2E_PORT}`;
const browser: { path: string; env?: Record<string, string> } = JSON.parse(process.env.E2E_BROWSER);

/** What readers do, played again in an old browser by `npm run test:2021`. */
const READING = /\/(compare|overview|report|search|bodies|outcomes|rankings)\.spec\.ts$/;
const isOld = process.env.E2E_YEAR === "2021";
if (isOld) await selectors.register("of2021", { content: VISIBILITY });

export default defineConfig({
  testDir: "e2e",
  ...(isOld && { testMatch: READING }),
  outputDir: "test-results",
  fullyParallel: true,
  workers: 2,
  // A busy machine of two cores draws slowly; what never comes is told by the test, not by the clock.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  use: {
    ...devices["Desktop Chrome"],
    ...(isOld && { userAgent: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/92.0.4512.0 Safari/537.36" }),
    baseURL: url,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: browser.path,
      args: BROWSER_ARGUMENTS,
      ...(browser.env && { env: { ...process.env, ...browser.env } }),
    },
  },
  webServer: {
    command: `node --import tsx e2e/server.ts`,
    url,
    env: { PORT: process.env.E2E_PORT, DATABASE_URL: "" },
    stderr: "pipe",
    timeout: 10 * 60_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
