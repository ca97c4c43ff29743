/** Playwright's `test`, and in each a look at what the page says to the browser's console: an error there is a failure. */
import { test as base } from "@playwright/test";

export const { expect } = base;

type Options = {
  /** Errors that a test provokes on purpose: `test.use({ expectedErrors: [/404/] })`. */
  expectedErrors: readonly RegExp[];
};

export const test = base.extend<Options & { console: undefined }>({
  expectedErrors: [[], { option: true }],
  console: [
    async ({ page, expectedErrors }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(`${message.text()} ${message.location().url}`));
      page.on("pageerror", (error) => errors.push(error.message));
      await use(undefined);
      const unexpected = errors.filter((error) => !expectedErrors.some((pattern) => pattern.test(error)));
      expect(unexpected, "errors on the browser's console").toEqual([]);
    },
    { auto: true },
  ],
});
