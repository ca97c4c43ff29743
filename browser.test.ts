import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

/** Came to Chromium after 92, the oldest that is served; Next supplies none of them. */
const LATER = /\.(?:toReversed|toSorted|toSpliced|findLast|findLastIndex)\(|\bObject\.(?:groupBy|hasOwn)\(|\bstructuredClone\(/;
const IMPORT = /^(?:import|export)\s(?!type\b)[^;]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

const sources = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true }))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => join(folder, file));

function fileOf(name: string, from: string): string | undefined {
  const path = name.startsWith("@/") ? name.slice(2) : name.startsWith(".") ? join(dirname(from), name) : undefined;
  return path && [`${path}.ts`, `${path}.tsx`, path].find((one) => /\.tsx?$/.test(one) && existsSync(one));
}

/** Every file of ours that goes to the browser: those marked so, and what they import. */
async function sentToBrowsers(): Promise<ReadonlyMap<string, string>> {
  const sent = new Map<string, string>();
  const add = async (file: string): Promise<void> => {
    if (sent.has(file)) return;
    const text = await readFile(file, "utf8");
    sent.set(file, text);
    for (const [, named, loaded] of text.matchAll(IMPORT)) {
      const next = fileOf(named ?? loaded ?? "", file);
      if (next) await add(next);
    }
  };
  for (const file of [...(await sources("app")), ...(await sources("components"))])
    if (/^"use client"/.test(await readFile(file, "utf8"))) await add(file);
  return sent;
}

test("nothing that goes to the browser calls what browsers of 2021 do not have", async () => {
  const sent = await sentToBrowsers();
  expect([...sent.keys()]).toContain("components/charts/frame.ts");
  expect([...sent].filter(([, text]) => LATER.test(text)).map(([file]) => file)).toEqual([]);
});
