/**
 * What a reader waits for, in a real browser on the built pages: 100 bodies × 12 years from the address to the drawn chart,
 * and the largest paint and the shifts of pages on a phone as Lighthouse imagines one.
 */
import { type Browser, type BrowserContextOptions, chromium, devices, type Page } from "@playwright/test";
import { BROWSER_ARGUMENTS } from "@/cli/runtime/browser";
import { areaCode } from "@/lib/db/load-figures";
import { type Bench, type Measure, middle } from "./measure";
import { withPages } from "./served";

const EXTENT = { areas: 1, bodies: 100, years: 12 };
const AREA = `/${areaCode(0)}`;
const TIMES = 7;

/** Ways to draw all bodies, and what stands on the page once it is drawn. */
const DRAWN: readonly [string, string][] = [
  ["lines", "path[data-lines]"],
  ["stack", "[data-mark=bar]"],
  ["dot", "[data-mark=dot]"],
  ["bodies", "[data-mark=line]"],
];

/** What the runtime of TypeScript wraps named functions in, also those that are sent to the page. */
const KEEP_NAMES = "globalThis.__name = (named) => named;";

/** Each visit in a browser that has seen nothing. */
async function visits<T>(browser: Browser, options: BrowserContextOptions, visit: (page: Page) => Promise<T>): Promise<T[]> {
  const found: T[] = [];
  for (let time = 0; time < TIMES; time++) {
    const context = await browser.newContext(options);
    context.setDefaultTimeout(120_000); // A busy machine is to give a bad figure rather than none.
    found.push(await visit(await context.newPage()));
    await context.close();
  }
  return found;
}

/** Milliseconds from the request to the frame in which what is waited for is on the screen. */
async function untilDrawn(page: Page, address: string, selector: string): Promise<number> {
  await page.addInitScript(KEEP_NAMES);
  await page.addInitScript((wanted) => {
    const look = () => {
      if (!document.querySelector(wanted)) return requestAnimationFrame(look);
      return requestAnimationFrame(() => document.documentElement.setAttribute("data-drawn", String(performance.now())));
    };
    requestAnimationFrame(look);
  }, selector);
  await page.goto(address);
  await page.waitForSelector("html[data-drawn]");
  return Number(await page.locator("html").getAttribute("data-drawn"));
}

/** Lighthouse's phone: a processor four times as slow, 1.6 Mbit a second, 150 ms away. */
async function asPhone(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  const bytes = (1.6 * 1024 * 1024) / 8;
  const network = { offline: false, latency: 150, downloadThroughput: bytes, uploadThroughput: bytes / 2 };
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

type Vitals = { paint: number; shift: number; blocked: number };

/** The largest paint, the sum of shifts, and for how long beyond 50 ms each the page could not answer. */
async function vitals(page: Page, address: string): Promise<Vitals> {
  await page.addInitScript(KEEP_NAMES);
  await page.addInitScript(() => {
    const found = { paint: 0, shift: 0, blocked: 0 };
    Object.assign(window, { found });
    const watch = (type: string, add: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(add)).observe({ type, buffered: true });
    watch("largest-contentful-paint", ({ startTime }) => {
      found.paint = startTime;
    });
    watch("layout-shift", (entry) => {
      found.shift += "value" in entry && typeof entry.value === "number" ? entry.value : 0;
    });
    watch("longtask", ({ duration }) => {
      found.blocked += Math.max(0, duration - 50);
    });
  });
  await asPhone(page);
  await page.goto(address, { waitUntil: "networkidle" });
  await page.waitForTimeout(1500);
  return page.evaluate(() => (window as unknown as { found: Vitals }).found); // set above, before the page's own scripts
}

async function tellVitals(browser: Browser, origin: string): Promise<void> {
  const { defaultBrowserType: _, ...phone } = devices["Moto G4"] ?? {};
  for (const path of [AREA, `${AREA}/bodies`, `${AREA}/bodies/body1`, `${AREA}/compare`, "/form"]) {
    const found = await visits(browser, phone, (page) => vitals(page, origin + path));
    const of = (name: keyof Vitals) => middle(found.map((one) => one[name]));
    console.log(
      `  ${path} on a phone: largest paint ${Math.round(of("paint"))} ms, shift ${of("shift").toFixed(3)}, blocked ${Math.round(of("blocked"))} ms`,
    );
  }
}

async function timeCharts(browser: Browser, origin: string): Promise<Measure[]> {
  const size = { viewport: { width: 1280, height: 800 } };
  const timed = async (path: string, selector: string) => {
    await fetch(origin + path);
    return middle(await visits(browser, size, (page) => untilDrawn(page, origin + path, selector)));
  };
  const yardstickMs = await timed("/form", "main");
  const measures: Measure[] = [];
  for (const [way, selector] of DRAWN) {
    const as = way === "lines" ? "" : `&as=${way}`;
    const ms = await timed(`${AREA}/compare?body=each.all${as}`, selector);
    measures.push({
      what: `100 bodies × 12 years, ${way}, from the address to the chart`,
      ms,
      yardstick: "text of /form",
      yardstickMs,
    });
  }
  return measures;
}

export const bench: Bench = () =>
  withPages(EXTENT, async (origin, { path, env }) => {
    const browser = await chromium.launch({
      executablePath: path,
      args: BROWSER_ARGUMENTS,
      ...(env && { env: { ...process.env, ...env } }),
    });
    try {
      const measures = await timeCharts(browser, origin);
      await tellVitals(browser, origin);
      return measures;
    } finally {
      await browser.close();
    }
  });
