import type { Section } from "@/components/desk/shell";
import { type Action, areasFor } from "@/lib/server/permissions";
import type { Viewer } from "@/lib/server/session";
import { desk } from "@/lib/words/zh/desk";

/** The pages of the desk and the monitor, in the order of the navigation; a page is listed for whom its action is allowed. */
const SECTIONS: readonly (Section & { action: Action })[] = [
  { href: "/desk/roster", label: desk.sections.roster, action: "roster.read" },
  { href: "/desk/people", label: desk.sections.people, action: "people.read" },
  { href: "/desk/audit", label: desk.sections.audit, action: "audit.read" },
];

export const sectionsFor = (viewer: Viewer): Section[] => [
  { href: "/desk", label: desk.sections.home },
  ...SECTIONS.filter(({ action }) => areasFor(viewer, action).length > 0).map(({ href, label }) => ({ href, label })),
];
