import { rankingsContext } from "@/components/rankings/context";
import { pictureFile, tableFile } from "@/components/rankings/files";
import { EditionAddress } from "@/lib/params/rankings";
import { readEditionFile, readRankings } from "@/lib/server/read-rankings";

const TYPES = {
  table: ["csv", "text/csv; charset=utf-8"],
  picture: ["svg", "image/svg+xml; charset=utf-8"],
  rows: ["jsonl", "application/x-ndjson; charset=utf-8"],
  result: ["json", "application/json; charset=utf-8"],
} as const;

type Address = { lang: "zh" | "en"; area: string; edition: string; file: keyof typeof TYPES };

async function bodyOf({ lang, area, edition, file }: Address): Promise<string | null> {
  if (file === "rows" || file === "result") return readEditionFile(area, edition, file);
  const page = await readRankings(area, { edition });
  if (!page?.frozen) return null;
  const context = rankingsContext({ ...page, frozen: page.frozen, language: lang, view: { edition } });
  return file === "table" ? tableFile(context) : pictureFile(context);
}

/** What an edition is made of and what it says, as files. */
export async function GET(_: Request, { params }: RouteContext<"/[lang]/[area]/rankings/editions/[edition]/[file]">) {
  const asked = EditionAddress.safeParse(await params);
  const body = asked.success ? await bodyOf(asked.data) : null;
  if (!asked.success || body === null) return new Response("404\n", { status: 404, headers: { "Content-Type": "text/plain" } });
  const { area, edition, file } = asked.data;
  const [ending, type] = TYPES[file];
  return new Response(body, {
    headers: { "Content-Type": type, "Content-Disposition": `attachment; filename="${area}-${edition}.${ending}"` },
  });
}
