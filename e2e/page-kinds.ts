/** One address of every kind of public page. The folder `app` says which kinds there are: see `links.spec.ts`. */
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { AREA } from "./demo";

const PUBLIC = "app/[lang]";
/** Where people work; these pages have tests of their own, signed in. */
const STAFF = /^(desk|monitor)(\/|$)/;

/** A page's folder, and addresses that show it with something on it. */
export const PAGE_KINDS: Readonly<Record<string, readonly string[]>> = {
  "": ["/"],
  "[...rest]": ["/missing"],
  "[area]": [`/${AREA}`],
  "[area]/bodies": [`/${AREA}/bodies`],
  "[area]/bodies/[body]": [`/${AREA}/bodies/gongxin`],
  "[area]/compare": [`/${AREA}/compare?body=jiaoyu,weijian,zhujian&measure=newRequests,substantiveRate`],
  "[area]/corrections": [`/${AREA}/corrections`],
  "[area]/data": [`/${AREA}/data`],
  "[area]/disputes": [`/${AREA}/disputes`],
  "[area]/outcomes": [`/${AREA}/outcomes`],
  "[area]/problems": [`/${AREA}/problems`],
  "[area]/rankings": [`/${AREA}/rankings`, "/9901/rankings?of=areas"],
  "[area]/rankings/[body]": [`/${AREA}/rankings/weijian`, "/9901/rankings/990103?of=areas"],
  "[area]/rankings/method": [`/${AREA}/rankings/method`],
  "[area]/rankings/weights": [`/${AREA}/rankings/weights`],
  "[area]/reports/[body]/[year]": [
    `/${AREA}/reports/zhujian/2020?cell=requests.total.total`,
    `/${AREA}/reports/ziran/2020?cell=requests.granted.enterprise`,
  ],
  "[area]/search": [`/${AREA}/search`, `/${AREA}/search?q=主要问题&year=2020`],
  accessibility: ["/accessibility"],
  check: ["/check"],
  "embed/[area]/[figure]": [`/embed/${AREA}/outcomes`],
  form: ["/form"],
  glossary: ["/glossary"],
  methodology: ["/methodology"],
  missing: ["/missing"],
  rules: ["/rules"],
};

export const PAGES: readonly string[] = [...new Set(Object.values(PAGE_KINDS).flat())];

/** The folders of all public pages. */
export async function publicPages(): Promise<readonly string[]> {
  const entries = await readdir(PUBLIC, { recursive: true, withFileTypes: true });
  const pages = entries.filter(({ name }) => name === "page.tsx").map(({ parentPath }) => relative(PUBLIC, parentPath));
  return pages.map((page) => page.replaceAll("\\", "/")).filter((page) => !STAFF.test(page));
}

/** A path in a language: Chinese at the plain address, English under /en. */
export const inLanguage = (language: "" | "/en", path: string): string =>
  path === "/" ? language || path : join(language, path);

/** The folder of an address, "" of the home; null where it is no page of ours but a file. */
export function kindOf(path: string): string | null {
  const parts = path
    .replace(/^\/en(?=\/|$)/, "")
    .split("/")
    .filter(Boolean);
  const fits = (kind: string): boolean => {
    const folders = kind.split("/").filter(Boolean);
    return folders.length === parts.length && folders.every((folder, index) => folder.startsWith("[") || folder === parts[index]);
  };
  const fixed = (kind: string): number => kind.split("/").filter((folder) => !folder.startsWith("[")).length;
  const [best] = Object.keys(PAGE_KINDS)
    .filter((kind) => kind !== "[...rest]" && fits(kind))
    .sort((a, b) => fixed(b) - fixed(a));
  return best ?? null;
}
