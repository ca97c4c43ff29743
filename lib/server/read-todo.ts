/** What waits for a person: their own bodies' reports of the year that is due, and what the office has to look at. */

import type { CensusLine } from "@/lib/report/census";
import { areasFor, bodiesFor, type Holder, mayDo } from "./permissions";
import { readCensus } from "./read-census";

/** What the office finds waiting, in numbers. */
export type OfficeTodo = { submitted: number; accepted: number; returned: number; missing: number; open: number };

export type Todo = {
  areaId: string;
  area: string;
  year: number;
  today: string;
  /** Bodies that one fills in for; those that need not report are left out. */
  own: readonly CensusLine[];
  office: OfficeTodo | null;
};

export async function readTodo(viewer: Holder): Promise<Todo[]> {
  const areas = new Set([...areasFor(viewer, "report.fill"), ...areasFor(viewer, "monitor.read")]);
  const todos = await Promise.all([...areas].sort().map((areaId) => todoOf(viewer, areaId)));
  return todos.flatMap((todo) => todo ?? []);
}

async function todoOf(viewer: Holder, areaId: string): Promise<Todo | null> {
  const census = await readCensus(areaId);
  if (!census) return null;
  const { area, year, today, lines } = census;
  const own = bodiesFor(viewer, "report.fill", areaId);
  return {
    ...{ areaId, area, year, today },
    own: lines.filter(({ body, standing }) => standing !== "exempt" && (own === "all" || own.includes(body))),
    office: mayDo(viewer, "monitor.read", { areaId }) ? officeOf(lines) : null,
  };
}

const officeOf = (lines: readonly CensusLine[]): OfficeTodo => ({
  submitted: lines.filter(({ state }) => state === "submitted").length,
  accepted: lines.filter(({ state }) => state === "accepted").length,
  returned: lines.filter(({ state }) => state === "returned").length,
  missing: lines.filter(({ standing }) => standing === "missing").length,
  open: lines.reduce((sum, { open }) => sum + open, 0),
});
