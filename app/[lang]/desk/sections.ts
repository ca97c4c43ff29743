import type { Section } from "@/components/desk/shell";
import { type Action, areasFor, mayDo } from "@/lib/server/permissions";
import type { Viewer } from "@/lib/server/session";
import { SITE_AREA } from "@/lib/server/site-area";
import { aggregate } from "@/lib/words/zh/aggregate";
import { desk } from "@/lib/words/zh/desk";
import { editions } from "@/lib/words/zh/editions";
import { inbox } from "@/lib/words/zh/inbox";
import { monitor } from "@/lib/words/zh/monitor";
import { notices } from "@/lib/words/zh/notices";
import { publication } from "@/lib/words/zh/publication";
import { settings, voices } from "@/lib/words/zh/voices";
import { workdays } from "@/lib/words/zh/workdays";
import { year } from "@/lib/words/zh/year";

type Page = Omit<Section, "group"> & { action: Action; at?: string };

/** The pages of the desk and the monitor by what one comes for, in the order of the navigation; a page is listed for whom its action is allowed. */
const GROUPS: readonly { group: string; pages: readonly Page[] }[] = [
  {
    group: desk.groups.watch,
    pages: [
      { href: "/monitor", label: monitor.census.nav, action: "monitor.read" },
      { href: "/monitor/year", label: year.title, action: "monitor.read" },
      { href: "/monitor/publication", label: publication.title, action: "publication.check" },
      { href: "/monitor/findings", label: monitor.findings.title, action: "monitor.read" },
      { href: "/monitor/notices", label: notices.title, action: "notice.issue" },
      { href: "/desk/voices", label: voices.title, action: "problem.moderate" },
    ],
  },
  {
    group: desk.groups.results,
    pages: [
      { href: "/monitor/aggregate", label: aggregate.title, action: "aggregate.draft" },
      { href: "/monitor/editions", label: editions.nav, action: "ranking.publish" },
    ],
  },
  {
    group: desk.groups.reports,
    pages: [
      { href: "/desk/reports", label: desk.sections.reports, action: "report.read" },
      { href: "/desk/uploads", label: desk.sections.uploads, action: "report.upload" },
      { href: "/desk/check", label: desk.sections.check, action: "precheck.run" },
      { href: "/desk/notices", label: notices.title, action: "notice.answer" },
    ],
  },
  {
    group: desk.groups.rules,
    pages: [
      { href: "/desk/roster", label: desk.sections.roster, action: "roster.read" },
      { href: "/monitor/calendar", label: workdays.title, action: "monitor.read" },
      { href: "/monitor/rules", label: monitor.rules.title, action: "monitor.read" },
      { href: "/desk/settings", label: settings.title, action: "area.configure" },
      { href: "/desk/areas", label: desk.sections.areas, action: "area.create", at: SITE_AREA.id },
      { href: "/desk/people", label: desk.sections.people, action: "people.read" },
      { href: "/desk/audit", label: desk.sections.audit, action: "audit.read" },
    ],
  },
];

const mayOpen = (viewer: Viewer, { action, at }: Page): boolean =>
  at ? mayDo(viewer, action, { areaId: at }) : areasFor(viewer, action).length > 0;

export const sectionsFor = (viewer: Viewer): Section[] => [
  { href: "/desk", label: desk.sections.home, group: "" },
  ...(viewer.pending === null ? [{ href: "/desk/inbox", label: inbox.title, group: "" }] : []),
  ...GROUPS.flatMap(({ group, pages }) =>
    pages.filter((page) => mayOpen(viewer, page)).map(({ href, label }) => ({ href, label, group })),
  ),
];
