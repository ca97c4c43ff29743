/** What an address belongs to: an area's public pages, the office, or the program itself. */

/** Where people work: never cached, and served on an address of its own where one is set. */
const STAFF = ["desk", "monitor", "login", "logout", "account", "setup", "api/desk", "api/monitor", "api/auth"];
/** Public, but about what a visitor brings. */
const PERSONAL = ["check", "api/check"];

const pathOf = (url: string): string => (url.split("?")[0] ?? "").replace(/^\/(?:en|zh)(?=\/|$)/, "").replace(/^\/+/, "");
const isBelow = (path: string, folders: readonly string[]): boolean =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

export const isStaff = (url: string): boolean => isBelow(pathOf(url), STAFF);

/** Files of a build, whose names change with their content. */
export const isImmutable = (url: string): boolean => url.startsWith("/_next/static/");

/** True where everybody is shown the same. */
export const isShared = (url: string): boolean => isImmutable(url) || !isBelow(pathOf(url), [...STAFF, ...PERSONAL, "_next"]);

/** The area whose data an address shows; the empty code, for all of them, where it names none. */
export const areaOf = (url: string): string => pathOf(url).match(/(?:^|\/)(\d{2}|\d{4}|\d{6})(?:\/|$)/)?.[1] ?? "";
