/** A Chromium for the end-to-end tests: the first of those that one can hope for which really opens a page. */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "@playwright/test";
import { run } from "./child";
import type { Tell } from "./progress";

export type Browser = { name: string; path: string; env?: Record<string, string> };

/** A browser that asks nobody for anything: many networks reach nothing outside. */
export const BROWSER_ARGUMENTS = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-sync",
  "--no-first-run",
  "--no-sandbox",
];

const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

const installed = (path: string): (() => Promise<Browser[]>) => {
  return async () => (existsSync(path) ? [{ name: path, path }] : []);
};

/** The fonts of the machine, and those beside the browser: without any it dies on the first letter. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/** The Chromium inside an npm package, unpacked aside and then named; the libraries that it needs lie beside it. */
async function fromPackage(): Promise<Browser[]> {
  if (process.platform !== "linux" || process.arch !== "x64") return [];
  const { default: packed, inflate } = await import("@sparticuz/chromium");
  const archives = join(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin");
  const folder = join(process.cwd(), "node_modules", ".cache", "chromium");
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await unpackTo(unfinished, async () => {
      await packed.executablePath(archives);
      await inflate(join(archives, "al2023.tar.br"));
    });
    await writeFile(join(unfinished, "fonts.conf"), fontsOf(folder));
    await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  const browser = { name: "Chromium of the package @sparticuz/chromium", path: join(folder, "chromium") };
  const env = { LD_LIBRARY_PATH: join(folder, "al2023", "lib"), FONTCONFIG_FILE: join(folder, "fonts.conf") };
  return [browser, { ...browser, env }];
}

/** The package unpacks into the temporary folder, where another user's copy could lie: it gets one of its own. */
async function unpackTo(folder: string, unpack: () => Promise<void>): Promise<void> {
  const { TMPDIR } = process.env;
  process.env.TMPDIR = folder;
  await unpack();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
}

async function fromDebian(): Promise<Browser[]> {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return [];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update", "-qq"], { env });
  await run("apt-get", ["install", "-qq", "--no-install-recommends", "chromium"], { env });
  return installed("/usr/bin/chromium")();
}

async function fromPlaywright(): Promise<Browser[]> {
  await run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]);
  return installed(chromium.executablePath())();
}

/** From what costs nothing to what has to be fetched. */
const SOURCES: readonly { name: string; find: () => Promise<Browser[]> }[] = [
  ...[...INSTALLED, chromium.executablePath()].map((path) => ({ name: path, find: installed(path) })),
  { name: "the package @sparticuz/chromium", find: fromPackage },
  { name: "Debian's package chromium", find: fromDebian },
  { name: "Playwright's download", find: fromPlaywright },
];

/** Throws where the browser cannot show a page: a library is missing, the file is for another machine. */
export async function tryOut({ path, env }: Browser): Promise<void> {
  const browser = await chromium.launch({
    executablePath: path,
    args: BROWSER_ARGUMENTS,
    ...(env && { env: { ...process.env, ...env } }),
  });
  try {
    const page = await browser.newPage();
    await page.setContent("<h1>公开 2025</h1>");
    await page.screenshot();
    if ((await page.textContent("h1")) !== "公开 2025") throw new Error("It does not show what it is given.");
  } finally {
    await browser.close();
  }
}

const firstLine = (error: unknown): string => (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";

/** Finds a browser, saying which; throws what was tried where none works. */
export async function findBrowser(tell: Tell): Promise<Browser> {
  const failures: string[] = [];
  for (const { name, find } of SOURCES) {
    tell(`trying ${name}`);
    try {
      for (const browser of await find()) {
        const failure = await tryOut(browser).then(() => null, firstLine);
        if (failure === null) {
          tell(browser.name);
          return browser;
        }
        failures.push(`${browser.name}: ${failure}`);
      }
    } catch (error) {
      failures.push(`${name}: ${firstLine(error)}`);
    }
  }
  throw new Error(`No Chromium works on this machine.\n${failures.join("\n")}`);
}

/** Whether Chinese can be drawn. The tests read text and do not need it; pictures of the pages do. */
export function hasChineseFont(): boolean {
  try {
    return execFileSync("fc-list", [":lang=zh"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() !== "";
  } catch {
    return false;
  }
}
