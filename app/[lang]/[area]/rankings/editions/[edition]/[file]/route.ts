import type { z } from "zod";
import { cardFile } from "@/components/rankings/card";
import { type RankingsContext, rankingsContext } from "@/components/rankings/context";
import { type RankingFigure, shownOf } from "@/components/rankings/figures";
import { figurePicture, figureTable, pictureFile, tableFile } from "@/components/rankings/files";
import { EditionAddress } from "@/lib/params/rankings";
import { drawPng, hasLetters } from "@/lib/server/draw-png";
import { writeXlsx } from "@/lib/server/export/xlsx";
import { readEditionFile, readRankings } from "@/lib/server/read-rankings";

const TYPES = {
  table: ["csv", "text/csv; charset=utf-8"],
  picture: ["svg", "image/svg+xml; charset=utf-8"],
  workbook: ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  card: ["png", "image/png"],
  rows: ["jsonl", "application/x-ndjson; charset=utf-8"],
  result: ["json", "application/json; charset=utf-8"],
} as const;

type Kind = keyof typeof TYPES;
type Address = z.output<typeof EditionAddress>;
type Body = string | Uint8Array<ArrayBuffer>;

/** `funnel-table` is a file of a figure, `table` one of the whole ranking. */
function namesOf(file: Address["file"]): { figure: RankingFigure | null; kind: Kind } {
  const [first = "", second] = file.split("-");
  // Both parts are what the address allows.
  return second === undefined ? { figure: null, kind: first as Kind } : { figure: first as RankingFigure, kind: second as Kind };
}

async function bodyOf({ lang, area, edition, file, group }: Address): Promise<Body | null> {
  if (file === "rows" || file === "result") return readEditionFile(area, edition, file);
  const page = await readRankings(area, { edition });
  if (!page?.frozen) return null;
  const context = rankingsContext({ ...page, frozen: page.frozen, language: lang, view: { edition, group } });
  const { figure, kind } = namesOf(file);
  if (kind === "card") return cardOf(context);
  if (figure === null) return kind === "table" ? tableFile(context) : pictureFile(context);
  if (kind === "picture") return figurePicture(figure, context);
  if (kind === "table") return figureTable(figure, context);
  const { title, header, rows } = shownOf(figure, context);
  return new Uint8Array(await writeXlsx([{ name: title.slice(0, 30), header, rows }]));
}

/** The preview of a link to the ranking; none where pictures cannot be drawn. */
async function cardOf(context: RankingsContext): Promise<Body | null> {
  const card = cardFile(context, await hasLetters());
  return card && drawPng(card);
}

/** What an edition is made of and what it says, as files. */
export async function GET(request: Request, { params }: RouteContext<"/[lang]/[area]/rankings/editions/[edition]/[file]">) {
  const group = new URL(request.url).searchParams.get("group") ?? undefined;
  const asked = EditionAddress.safeParse({ ...(await params), group });
  const body = asked.success ? await bodyOf(asked.data) : null;
  if (!asked.success || body === null) return new Response("404\n", { status: 404, headers: { "Content-Type": "text/plain" } });
  const { area, edition, file } = asked.data;
  const { figure, kind } = namesOf(file);
  const [ending, type] = TYPES[kind];
  const name = [area, edition, ...(figure === null ? [] : [figure])].join("-");
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `${kind === "card" ? "inline" : "attachment"}; filename="${name}.${ending}"`,
    },
  });
}
