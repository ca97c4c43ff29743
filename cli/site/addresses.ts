/** Where the page of an address lies in a copy without a server; null where the copy does not have it. */
import { isStaff } from "@/cli/pages/addresses";

/** Of queries only these are pages of their own; the selected cell is found by the page itself. */
const PAGES = ["year", "edition", "tab"];
const KEPT = ["cell"];

/** Addresses of files that do not say so. */
const ENDINGS: Readonly<Record<string, string>> = { table: "csv", picture: "svg", rows: "jsonl", result: "json" };
const EDITION_FILE = /\/rankings\/editions\/[\w-]+\/(\w+)$/;

const BULK = /^api\/v1\/areas\/\d+\/bulk\/([\w.-]+)$/;

/** Pictures of the pages of originals. */
const PICTURE = /^api\/pictures\/(\d+)\/([\w-]+\/\d+\/\d+\/\d+\/\d+)$/;

/** `pictures`: the endings of the pictures taken so far, by body, year, version, file and page; nothing but their content tells. */
export type Copy = { area: string; languages: readonly ("zh" | "en")[]; pictures: ReadonlyMap<string, string> };

/** `file`: from the folder's root. `rest`: what the address says beyond the file. */
export type Place = { file: string; rest: string };

/** The pictures that a page of an area shows: their addresses and what they are of. */
export function picturesIn(html: string, area: string): { address: string; page: string }[] {
  const found = html.matchAll(/src="(\/api\/pictures\/(\d+)\/([\w-]+\/\d+\/\d+\/\d+\/\d+))"/g);
  return [...found].flatMap(([, address = "", of, page = ""]) => (of === area ? [{ address, page }] : []));
}

/** What an address asks for, as part of a name: empty for nothing, null for what the copy does not have. */
function asked(query: URLSearchParams): string | null {
  const given = [...query].filter(([name]) => !KEPT.includes(name));
  const [first] = given;
  if (!first) return "";
  const isPage = given.length === 1 && PAGES.includes(first[0]) && /^[\w-]{1,40}$/.test(first[1]);
  return isPage ? `${first[0]}-${first[1]}` : null;
}

function pageFile(path: string, query: URLSearchParams): string | null {
  const part = asked(query);
  return part === null ? null : [path, part, "index.html"].filter((one) => one !== "").join("/");
}

function plainFile(path: string, query: URLSearchParams): Place | null {
  // The site's own pictures carry a fingerprint there.
  const part = path.includes("/") ? asked(query) : "";
  if (part === null) return null;
  return { file: part === "" ? path : path.replace(/(\.\w+)$/, `-${part}$1`), rest: "" };
}

/** @param address from the root of the site, with its query and fragment. */
export function placeOf(address: string, { area, languages, pictures }: Copy): Place | null {
  const url = new URL(address, "http://copy");
  if (isStaff(url.pathname)) return null;
  let path = decodeURIComponent(url.pathname).replace(/^\/|\/$/g, "");
  const [, bulk] = BULK.exec(path) ?? [];
  if (bulk !== undefined && url.search === "") return { file: `data/${bulk}`, rest: "" };
  const [, pictured, page = ""] = PICTURE.exec(path) ?? [];
  const drawn = pictured === area && url.search === "" ? pictures.get(page) : undefined;
  if (drawn !== undefined) return { file: `pictures/${page}.${drawn}`, rest: "" };
  if (/^_next\/static\//.test(path)) return { file: path, rest: "" };
  const isEnglish = path === "en" || path.startsWith("en/");
  if (!languages.includes(isEnglish ? "en" : "zh")) return null;
  if (path === "" || path === "en") path = isEnglish ? `en/${area}` : area;
  const [first = ""] = path.replace(/^en\//, "").split("/");
  if (/^(?:api|check|embed|_next)$/.test(first) || (/^\d+$/.test(first) && first !== area) || path.split("/").includes(".."))
    return null;
  const ending = ENDINGS[EDITION_FILE.exec(path)?.[1] ?? ""];
  if (ending !== undefined) return { file: `${path}.${ending}`, rest: "" };
  if (/\.\w+$/.test(path)) return plainFile(path, url.searchParams);
  const file = pageFile(path, url.searchParams);
  const cell = url.searchParams.get("cell");
  return file === null ? null : { file, rest: (cell === null ? "" : `?cell=${cell}`) + url.hash };
}

/** From one file of a folder to another. */
export function relative(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let same = 0;
  while (same < here.length && here[same] === there[same] && same < there.length - 1) same += 1;
  return "../".repeat(here.length - same) + there.slice(same).map(encodeURIComponent).join("/");
}
