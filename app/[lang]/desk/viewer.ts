import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { type Action, areasFor } from "@/lib/server/permissions";
import { readViewer, type Viewer } from "@/lib/server/session";

/** Who looks at this page; asked once for each request. */
export const currentViewer = cache(async (): Promise<Viewer | null> => readViewer(await headers()));

/** Who is signed in; who is not goes to the login and comes back to `here`. */
export async function requireViewer(here: string): Promise<Viewer> {
  return (await currentViewer()) ?? redirect(`/desk/login?to=${encodeURIComponent(here)}`);
}

/**
 * The viewer of a page for which an action is needed, and the area that it is about: the one in the address where the viewer
 * may do it there, else the first in which they may. Who may do it nowhere is told so.
 */
export async function requireAction(
  here: string,
  action: Action,
  wanted?: string | undefined,
): Promise<{ viewer: Viewer; areaId: string; areas: readonly string[] }> {
  const viewer = await requireViewer(here);
  const areas = areasFor(viewer, action);
  const areaId = areas.find((area) => area === wanted) ?? areas[0];
  if (areaId === undefined) redirect(viewer.pending ? "/desk" : "/desk/denied");
  return { viewer, areaId, areas };
}
