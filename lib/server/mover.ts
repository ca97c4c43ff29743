/** As whom a person moves a report: the states of reports know fewer roles than accounts have. */
import type { Mover } from "@/lib/report/states";
import type { Place } from "./permissions";
import type { Viewer } from "./session";

/** The office before the clerk before the administrator: who holds several acts in the one that decides. */
export function moverOf({ grants }: Pick<Viewer, "grants">, { areaId, bodyId }: Place): Mover {
  const here = grants.filter((grant) => grant.areaId === areaId);
  if (here.some(({ role }) => role === "monitor")) return "monitor";
  if (here.some((grant) => grant.role === "clerk" && grant.bodyId === bodyId)) return "clerk";
  return "admin";
}

export const actorOf = (viewer: Viewer, place: Place): { by: string; role: Mover } => ({
  by: viewer.username,
  role: moverOf(viewer, place),
});
