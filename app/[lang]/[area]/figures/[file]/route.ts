import { readFigureFile } from "@/app/[lang]/figures";
import { type FigureFile, previewFile, svgFile } from "@/components/figure/file";
import { AreaView } from "@/lib/params";
import type { Area } from "@/lib/report/body";
import type { Language } from "@/lib/report/cells";
import { csvOf, writeCsv } from "@/lib/report/export/csv";
import { FIGURES, type FigureRecord } from "@/lib/report/export/figures";
import { drawPng, hasLetters } from "@/lib/server/draw-png";
import { readRecords } from "@/lib/server/export/records";
import { sheetOf, writeXlsx } from "@/lib/server/export/xlsx";
import { wordsIn } from "@/lib/words/words";

type Answer = { body: string | Uint8Array<ArrayBuffer>; type: string };
type Given = { area: Area; file: FigureFile; language: Language; address: string };

const NAMED = /^([a-zA-Z-]+)\.(csv|full\.csv|xlsx|svg|png)$/;
const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function behind({ area, file }: Given): Promise<FigureRecord[]> {
  const records: FigureRecord[] = [];
  for await (const record of file.behind ? readRecords(area.id, file.behind) : []) records.push(record);
  return records;
}

/** All three sheets of a workbook: what is shown, what is behind it, and where it comes from. */
async function workbook(given: Given): Promise<Answer> {
  const { file, language, address } = given;
  const words = wordsIn(language).actions;
  const about = [
    [words.aboutTitle, file.title],
    [words.aboutSource, file.source],
    [words.aboutAddress, address],
    ...file.picture.notes.map((note) => ["", note]),
  ];
  const records = await behind(given);
  const bytes = await writeXlsx([
    { name: words.sheetTable, header: file.header, rows: file.rows },
    ...(records.length > 0 ? [{ ...sheetOf(FIGURES, records), name: words.sheetBehind }] : []),
    { name: words.about, header: [words.about, ""], rows: about },
  ]);
  return { body: new Uint8Array(bytes), type: SPREADSHEET };
}

const whose = (area: Area, file: FigureFile, language: Language): string =>
  file.about ?? (language === "zh" ? area.name : area.nameEn);

/** The preview of a link to a page of the figure: whose it is in large letters. */
async function preview({ area, file, language }: Given): Promise<Answer | null> {
  const { name, subtitle } = wordsIn(language).site;
  const heading = whose(area, file, language);
  const body = await drawPng(previewFile(file, `${name} · ${subtitle}`, heading, await hasLetters()));
  return body && { body, type: "image/png" };
}

const WRITERS: Readonly<Record<string, (given: Given) => Answer | null | Promise<Answer | null>>> = {
  csv: ({ file }) => ({ body: csvOf(file.header, file.rows), type: "text/csv; charset=utf-8" }),
  "full.csv": async (given) => ({ body: writeCsv(FIGURES, await behind(given)), type: "text/csv; charset=utf-8" }),
  xlsx: workbook,
  png: preview,
  svg: ({ area, file, language }) => ({
    body: svgFile(file, whose(area, file, language), wordsIn(language).actions),
    type: "image/svg+xml; charset=utf-8",
  }),
};

/** A figure as a file: /AREA/figures/outcomes.csv, .full.csv, .xlsx, .svg; .png is its preview beside a link. */
export async function GET(request: Request, { params }: RouteContext<"/[lang]/[area]/figures/[file]">): Promise<Response> {
  const { file: name, ...given } = await params;
  const address = AreaView.safeParse(given);
  const [, figure = "", ending = ""] = NAMED.exec(name) ?? [];
  const writer = WRITERS[ending];
  if (!address.success || !writer) return new Response(null, { status: 404 });
  const { lang: language, area } = address.data;
  const url = new URL(request.url);
  const found = await readFigureFile({ language, area, figure, search: Object.fromEntries(url.searchParams) });
  if (!found) return new Response(null, { status: 404 });
  const answer = await writer({ ...found, language, address: `${url.pathname}${url.search}` });
  if (!answer) return new Response(null, { status: 404 });
  const { body, type } = answer;
  const fileName = `${area}-${figure}-${found.area.revision}.${ending.replace("full.csv", "cells.csv")}`;
  const isShown = ending === "svg" || ending === "png";
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `${isShown ? "inline" : "attachment"}; filename="${fileName}"`,
      "Access-Control-Allow-Origin": "*",
    },
  });
}
