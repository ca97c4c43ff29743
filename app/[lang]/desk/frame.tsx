import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { DeskShell } from "@/components/desk/shell";
import { env } from "@/lib/env";
import { readAreaName } from "@/lib/server/read-areas";
import { sectionsFor } from "./sections";
import { currentViewer } from "./viewer";

/** The desk and the monitor are in Chinese only, at the plain address. */
export async function Frame({ lang, to, children }: { lang: string; to: string; children: ReactNode }) {
  if (lang !== "zh") redirect(to);
  const viewer = await currentViewer();
  const area = viewer && (await readAreaName(viewer.areaId));
  return (
    <DeskShell
      viewer={viewer ?? undefined}
      sections={viewer ? sectionsFor(viewer) : []}
      demo={area?.demo ?? false}
      idleMinutes={env().SESSION_IDLE_MINUTES}
    >
      {children}
    </DeskShell>
  );
}
