/** The address of a comparison: who, what, when and how, read leniently and written short. */
import { DENOMINATORS, variableOf } from "@/lib/report/compare/variable";

export const WAYS = ["line", "stack", "dot", "funnel", "bodies", "kinds"] as const;
export type Way = (typeof WAYS)[number];
export const ORDERS = ["chosen", "name", "value"] as const;
export type Order = (typeof ORDERS)[number];

/** What is left out stands for the default: the sum of all bodies, new requests, every year, a line, absolute numbers. */
export type CompareView = {
  bodies: readonly string[];
  measures: readonly string[];
  from: number | undefined;
  to: number | undefined;
  as: Way;
  /** Stacked: as shares of the whole. Lines: as change since the first year that is shown. */
  relative: boolean;
  /** Every chart with an axis of its own. */
  free: boolean;
  log: boolean;
  /** Across mergers and splits (可比口径). */
  joined: boolean;
  /** Another denominator, a key of DENOMINATORS. */
  per: string | undefined;
  order: Order;
};

/** `ignored`: what in the address means nothing here, to be told to the reader. */
export type CompareAddress = { view: CompareView; ignored: readonly string[] };

type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

const LIST = /^[\w.-]{1,64}$/;
/** Names of earlier addresses. */
const MOVED: Readonly<Record<string, string>> = { bodies: "body", measures: "measure", chart: "as", sort: "order" };
/** Keys of measures before they were renamed: a link once given keeps working. */
const RENAMED: Readonly<Record<string, string>> = { grantRate: "substantiveRate", requests: "newRequests" };
/** Names that others read: the tab in front, the button of the form, the campaign that a link came from. */
const FOREIGN = /^(tab|form|plain|area|lang|utm_\w+)$/;

function read(search: Search) {
  const ignored: string[] = [];
  const values = new Map<string, string[]>();
  for (const [given, value] of Object.entries(search)) {
    const name = MOVED[given] ?? given;
    const list = [value ?? ""]
      .flat()
      .flatMap((one) => one.split(","))
      .map((one) => one.trim());
    values.set(name, [...(values.get(name) ?? []), ...list.filter((one) => one !== "")]);
  }
  const take = (name: string): readonly string[] => {
    const list = values.get(name) ?? [];
    values.delete(name);
    return [...new Set(list)];
  };
  /** The values that mean something; the others are told to the reader. */
  const only = <T>(name: string, means: (text: string) => T | undefined): readonly T[] =>
    take(name).flatMap((text) => {
      const meaning = means(text);
      if (meaning === undefined) ignored.push(`${name}=${text}`);
      return meaning === undefined ? [] : [meaning];
    });
  const rest = () => [...ignored, ...[...values.keys()].filter((name) => !FOREIGN.test(name))];
  return { only, rest };
}

const yearOf = (text: string): number | undefined => (/^(20|21)\d\d$/.test(text) ? Number(text) : undefined);
const among =
  <T extends string>(known: readonly T[]) =>
  (text: string): T | undefined =>
    known.find((one) => one === text);
const flag = (text: string): true | undefined => (text === "1" || text === "on" ? true : undefined);

export function readCompare(search: Search): CompareAddress {
  const { only, rest } = read(search);
  // Earlier addresses gave both years in one: years=2016-2025.
  const [years] = only("years", (text) => /^(\d{4})-(\d{4})$/.exec(text) ?? undefined);
  const [from = yearOf(years?.[1] ?? "")] = only("from", yearOf);
  const [to = yearOf(years?.[2] ?? "")] = only("to", yearOf);
  const isTurned = from !== undefined && to !== undefined && from > to;
  const view: CompareView = {
    bodies: only("body", (text) => (LIST.test(text) ? text : undefined)),
    measures: only("measure", (text) => variableOf(RENAMED[text] ?? text)?.key),
    from: isTurned ? to : from,
    to: isTurned ? from : to,
    as: only("as", among(WAYS))[0] ?? "line",
    relative: only("relative", flag)[0] ?? false,
    free: only("axis", among(["free"]))[0] === "free",
    log: only("scale", among(["log"]))[0] === "log",
    joined: only("joined", flag)[0] ?? false,
    per: only("per", among(DENOMINATORS.map(({ key }) => key)))[0],
    order: only("order", among(ORDERS))[0] ?? "chosen",
  };
  return { view, ignored: rest() };
}

/** The view as names and values of an address; what is the default is left out. */
export function writeCompare(view: Partial<CompareView>): Readonly<Record<string, string | number | undefined>> {
  const list = (values: readonly string[] | undefined) => (values && values.length > 0 ? values.join(",") : undefined);
  return {
    body: list(view.bodies),
    measure: list(view.measures),
    from: view.from,
    to: view.to,
    as: view.as === "line" ? undefined : view.as,
    relative: view.relative ? 1 : undefined,
    axis: view.free ? "free" : undefined,
    scale: view.log ? "log" : undefined,
    joined: view.joined ? 1 : undefined,
    per: view.per,
    order: view.order === "chosen" ? undefined : view.order,
  };
}
