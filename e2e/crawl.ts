/** Follows the links of pages as a program that saves them would: without a browser, each address once. */
import { kindOf } from "./page-kinds";

const TAG = /<(?:a|link|img|script|iframe|source|form)\b[^>]*>/g;
const ADDRESS = /\s(?:href|src|action)="([^"]*)"/;
/** Of a sitemap. */
const LISTED = /<loc>([^<]+)<\/loc>/g;
const ID = /\s(?:id|name)="([^"]+)"/g;
const AT_ONCE = 6;

export type Broken = { address: string; from: string; why: string };
export type Crawled = { pages: number; files: number; places: number; broken: readonly Broken[] };

type Link = { path: string; search: string; place: string; from: string };

const linkTo = ({ pathname, search, hash }: URL, from: string): Link => ({
  path: pathname,
  search,
  place: decodeURIComponent(hash.slice(1)),
  from,
});

const unescaped = (text: string): string => text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'").replaceAll("&quot;", '"');

function linksOf(html: string, page: URL): Link[] {
  const tagged = [...html.matchAll(TAG)].flatMap(([tag]) => ADDRESS.exec(tag)?.[1] ?? []);
  const listed = [...html.matchAll(LISTED)].map(([, address = ""]) => address);
  return [...new Set([...tagged, ...listed])].flatMap((address) => {
    const url = new URL(unescaped(address), page);
    return url.origin === page.origin ? [linkTo(url, page.pathname + page.search)] : [];
  });
}

/** What a path is one of many of: a kind of page in a language, or files that differ by a name or a number. */
function sortOf(path: string): string {
  const page = kindOf(path);
  if (page !== null) return `${path.startsWith("/en") ? "en" : "zh"} ${page}`;
  return path.replace(/[^/]+(?=\.[a-z.]+$)/, "*").replaceAll(/\d+/g, "*");
}

const viewOf = ({ path, search }: Link): string => [sortOf(path), ...[...new URLSearchParams(search).keys()].sort()].join("&");

/** The office's pages, which ask who one is before anything else. */
const STAFF = /^(\/en)?\/(desk|monitor|api\/desk)(\/|$)/;

/** How many stand for all: addresses of one kind, and of addresses already known views with the same parameters. */
export type Extent = { pages: number; views: number };

export async function crawl(origin: string, from: readonly string[], extent: Extent): Promise<Crawled> {
  const asked = new Map<string, Promise<ReadonlySet<string>>>();
  const known = new Set<string>();
  const counts = new Map<string, number>();
  const broken: Broken[] = [];
  const queue: Link[] = from.map((address) => linkTo(new URL(address, origin), "the start"));
  let [pages, files, places] = [0, 0, 0];

  const isOneOf = (sort: string, most: number): boolean => {
    const before = counts.get(sort) ?? 0;
    counts.set(sort, before + 1);
    return before < most;
  };

  function isWanted(link: Link): boolean {
    if (known.has(link.path)) return link.search === "" || isOneOf(viewOf(link), extent.views);
    const isFirst = isOneOf(sortOf(link.path), extent.pages);
    if (isFirst) known.add(link.path);
    return isFirst;
  }

  /** The places within what stands at an address; its links join the queue. */
  async function visit(address: string, { from: linkedFrom }: Link): Promise<ReadonlySet<string>> {
    const response = await fetch(origin + address, { redirect: "follow" });
    const type = response.headers.get("content-type") ?? "";
    const text = /html|xml/.test(type) ? await response.text() : "";
    if (text === "") await response.arrayBuffer();
    if (!response.ok) broken.push({ address, from: linkedFrom, why: String(response.status) });
    const isPage = /html/.test(type);
    if (isPage) pages += 1;
    else files += 1;
    if (STAFF.test(new URL(response.url).pathname)) return new Set();
    if (response.ok) queue.push(...linksOf(text, new URL(response.url)));
    if (!isPage) return new Set();
    return new Set([...text.matchAll(ID)].map(([, id = ""]) => unescaped(id)));
  }

  async function follow(link: Link): Promise<void> {
    const address = link.path + link.search;
    if (!asked.has(address) && !isWanted(link)) return;
    const visited = asked.get(address) ?? visit(address, link);
    asked.set(address, visited);
    const ids = await visited;
    if (link.place === "" || ids.size === 0) return;
    places += 1;
    if (!ids.has(link.place)) broken.push({ address: `${address}#${link.place}`, from: link.from, why: "no such place" });
  }

  for (let layer = queue.splice(0); layer.length > 0; layer = queue.splice(0)) {
    const waiting = layer.values();
    const worker = async (): Promise<void> => {
      for (const link of waiting) await follow(link);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }
  return { pages, files, places, broken };
}
