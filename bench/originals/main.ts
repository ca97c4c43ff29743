/**
 * `node --import tsx bench/originals/main.ts`: prints the demo's reports that are kept as files (lib/demo/originals.ts), from the
 * demo's own figures. Run it where a test says that they are stale; it wants a browser, Chinese fonts and recognition.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { encodePage } from "@/bench/fidelity/encode";
import { printPage } from "@/bench/fidelity/print-html";
import { printDocx, printXlsx } from "@/bench/fidelity/print-office";
import { printWith, scanned } from "@/bench/fidelity/print-paper";
import { findBrowser } from "@/cli/runtime/browser";
import { command } from "@/cli/runtime/command";
import type { OriginalKind } from "@/lib/demo/originals";
import { type DemoReport, demoReports } from "@/lib/demo/reports";
import { extract } from "@/lib/extract/extract";
import { printHtml } from "@/lib/report/print-html";

const FOLDER = "lib/demo/originals";

/** A sheet a little askew under a lid that does not quite close. */
const SCANNER = { resolution: 200, skew: 0.5, noise: 3, dust: 0, ink: 30, paper: 248 };
const QUALITY = 40;

const LOOK = `<style>
  * { font-family: "Noto Serif CJK SC", "Source Han Serif SC", SimSun, serif }
  h1 { font-size: 18pt; line-height: 1.5; margin: 0 0 12pt; text-wrap: balance }
  h2 { font: 600 13pt "Noto Sans CJK SC", "Source Han Sans SC", SimHei, sans-serif; margin: 12pt 0 4pt; break-after: avoid }
  p { font-size: 12pt; line-height: 1.7; margin: 0 }
  table { margin: 6pt 0 }
  td { padding: 2pt !important; font-size: 9pt; line-height: 1.35 }
  tr { break-inside: avoid }
</style>`;
const FOOT = '<div style="width:100%;text-align:center;font-size:9px">— <span class="pageNumber"></span> —</div>';

async function printPaper({ printed }: DemoReport): Promise<Uint8Array> {
  const browser = await findBrowser(() => {});
  return await printWith(browser, `<!DOCTYPE html><html lang="zh">${LOOK}${printHtml(printed)}</html>`, FOOT);
}

/** Saved from a website that says gb2312, with all that stands around the report. */
function printSaved({ printed, publishedOn }: DemoReport): Uint8Array {
  const { html } = printPage(printed, "site", "gb2312");
  return encodePage(html.replace(/发布日期：[\d-]+/, `发布日期：${publishedOn}`), "gb2312");
}

const PRINTERS: Readonly<Record<OriginalKind, (report: DemoReport) => Uint8Array | Promise<Uint8Array>>> = {
  pdf: printPaper,
  scan: async (report) => scanned(await printPaper(report), SCANNER, QUALITY),
  docx: ({ printed }) => printDocx(printed).bytes,
  xlsx: ({ printed }) => printXlsx(printed).bytes,
  html: printSaved,
};

await command(async () => {
  for (const report of demoReports()) {
    const { original, file } = report;
    if (!original) continue;
    const bytes = await PRINTERS[original.kind](report);
    await mkdir(dirname(`${FOLDER}/${file}`), { recursive: true });
    await writeFile(`${FOLDER}/${file}`, bytes);
    // What recognition reads is kept beside a scan: loading the demo takes no seconds for it, and no parts that may be missing.
    if (original.kind === "scan") await writeFile(`${FOLDER}/${file}.json`, JSON.stringify(await extract(bytes, file)));
    process.stdout.write(`${file} ${bytes.length}\n`);
  }
  return 0;
});
