/** The districts beside the made-up one, of which only the aggregates are known: enough to compare areas with each other. */
import type { Area, Body, Day } from "@/lib/report/body";
import { printText } from "@/lib/report/print";
import { CITY } from "./area";
import { printCells } from "./cells";
import { chanceOf } from "./chance";
import type { Applicant } from "./counts";
import { disclose, holdingsOf } from "./disclosure";
import { contest, NONE_PENDING, type Pending } from "./disputes";
import type { Profile } from "./profile";
import { tell } from "./prose";
import { expectedIn, handleRequests } from "./requests";

/** `late`: how many days after 31 March an aggregate was published. `blank`: how many of its cells were left empty. */
type Neighbour = {
  area: Omit<Area, "revision">;
  body: Body;
  requests: number;
  late?: Readonly<Record<number, number>>;
  blank?: Readonly<Record<number, number>>;
};

/** Of an aggregate two years back the size of an area and its pool are known. */
export const NEIGHBOUR_YEARS = [2023, 2024, 2025] as const;
/** In these the areas are ranked. */
export const RANKED_YEARS = [2024, 2025] as const;

function neighbour(code: string, slug: string, name: string, nameEn: string, more: Omit<Neighbour, "area" | "body">): Neighbour {
  const always = { from: null, until: null };
  return {
    area: { id: code, name: `示例市${name}（演示）`, nameEn: `${nameEn} (demo)`, level: "county", parentId: CITY.id, demo: true },
    body: {
      id: slug,
      kind: "government",
      ...always,
      names: [
        { name: `示例市${name}人民政府`, kind: "full", ...always },
        { name: "区政府", kind: "short", ...always },
        { name: `${nameEn} Government (whole area)`, kind: "english", ...always },
      ],
    },
    ...more,
  };
}

export const NEIGHBOURS: readonly Neighbour[] = [
  neighbour("990102", "baihua", "白桦区", "Baihua District", { requests: 170 }),
  neighbour("990103", "danfeng", "丹枫区", "Danfeng District", { requests: 230, late: { 2024: 6, 2025: 12 } }),
  neighbour("990104", "yinshan", "银杉区", "Yinshan District", { requests: 120, blank: { 2025: 24 } }),
  neighbour("990105", "xuesong", "雪松区", "Xuesong District", { requests: 290, late: { 2024: 3 } }),
  neighbour("990121", "cuibai", "翠柏县", "Cuibai County", { requests: 45 }),
  neighbour("990181", "shinan", "石楠市", "Shinan City", { requests: 640 }),
];

/** What the offices of such a district do besides answering requests. */
const OFFICES: Omit<Profile, "requests"> = {
  normative: 40,
  licensing: [160, 9_000],
  penalty: [900, 2_100],
  coercion: [60, 70],
  fees: [12, 160_000],
  posts: 7_200,
};

const NOTICE = "【演示数据】这个行政区是虚构的，本文中的事项和数字都不是真的，只供试用软件。";
const DAY = 86_400_000;

export type NeighbourReport = { year: number; file: string; text: string; submittedAt: Date };

/** The aggregates of one of them, the oldest first. */
export function neighbourReports({ area, body, requests, late = {}, blank = {} }: Neighbour): readonly NeighbourReport[] {
  let open: readonly Applicant[] = [];
  let pending: Pending = NONE_PENDING;
  const profile = { ...OFFICES, requests };
  let holdings = holdingsOf(profile);
  return NEIGHBOUR_YEARS.map((year) => {
    const chance = (subject: string) => chanceOf(area.id, year, subject);
    const asked = handleRequests(chance("requests"), body.id, expectedIn(year, requests), open, true);
    const disputes = contest(chance("disputes"), year, asked.closed, pending);
    const disclosed = disclose(chance("disclosure"), profile, holdings);
    [open, pending, holdings] = [asked.stillOpen, disputes.pending, disclosed.after];
    const counts = { A2: {}, B: {}, C: { ...disclosed.C, ...asked.counts, ...disputes.counts } };
    const posts = Math.round(profile.posts * (0.9 + chance("posts").fraction() / 5));
    const cells = printCells({ bodyId: body.id, year, posts, counts });
    const published = new Date(Date.parse(`${year + 1}-03-31`) + (late[year] ?? -4) * DAY);
    const amounts = new Map(cells.map(({ key, right }) => [key, right]));
    // What is left empty stands at the end of a table of zeros.
    const empty = new Set(
      cells
        .filter(({ key, right }) => right === 0 && key.startsWith("requests."))
        .slice(0, blank[year] ?? 0)
        .map(({ key }) => key),
    );
    const printed = {
      form: "C" as const,
      title: `示例市${nameIn(body)}${year}年政府信息公开工作年度报告`,
      head: [NOTICE, `发布日期：${dayOf(published)}`],
      sections: tell({ body, year, form: "C", posts, count: (key) => amounts.get(key) ?? 0, before: null }),
      cells: Object.fromEntries(cells.map(({ key, text }) => [key, empty.has(key) ? "" : text])),
      signature: [`示例市${nameIn(body)}`, dayOf(published)],
    };
    return { year, file: `${year}/${body.id}.txt`, text: printText(printed, "tabs").text, submittedAt: published };
  });
}

const nameIn = ({ names }: Body): string => (names[0]?.name ?? "").replace("示例市", "");
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);
