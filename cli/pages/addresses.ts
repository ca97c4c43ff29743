/** What an address belongs to: an area's public pages, the office, or the program itself. */

/** Where people work: never cached, and served on an address of its own where one is set. */
const STAFF = ["desk", "monitor", "login", "logout", "account", "setup", "api/desk", "api/monitor", "api/auth"];
/** Public, but about what a visitor brings. */
const PERSONAL = ["check", "api/check"];

const pathOf = (url: string): string => (url.split("?")[0] ?? "").replace(/^\/(?:en|zh)(?=\/|$)/, "").replace(/^\/+/, "");
const isBelow = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** Steps up and back, which a browser never sends and which would name the office by another word. */
const STEPS = /(?:^|[/\\])(?:\.|%2e){1,2}(?:[/\\]|$)|\\/i;

/** False where an address is not a path, has steps in it, or holds what stands for no letter (`%ff`). */
export function isReadable(url: string): boolean {
  const path = url.split("?")[0] ?? "";
  try {
    decodeURIComponent(path);
  } catch {
    return false;
  }
  return path.startsWith("/") && !STEPS.test(path);
}

/** A name or number of a machine with, perhaps, a port: it stands in what pages say of themselves. Watchers of old name none. */
export const isHost = (host: string | undefined): boolean => /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(host ?? "localhost");

/** What may be done at an address: pages are only read. */
export const methodsOf = (url: string): readonly string[] =>
  isBelow(pathOf(url), ["api"]) ? ["GET", "HEAD", "POST", "OPTIONS"] : ["GET", "HEAD"];

export const isStaff = (url: string): boolean => isBelow(pathOf(url), STAFF);

/** Files of a build, whose names change with their content. */
export const isImmutable = (url: string): boolean => url.startsWith("/_next/static/");

/** True where everybody is shown the same. */
export const isShared = (url: string): boolean => isImmutable(url) || !isBelow(pathOf(url), [...STAFF, ...PERSONAL, "_next"]);

/** The area whose data an address shows; the empty code, for all of them, where it names none. */
export const areaOf = (url: string): string => pathOf(url).match(/(?:^|\/)(\d{2}|\d{4}|\d{6})(?:\/|$)/)?.[1] ?? "";
