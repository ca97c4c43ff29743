import { siteAddress } from "@/app/[lang]/desk/site";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { RosterPage } from "@/components/desk/roster-page";
import { DeskAreaView } from "@/lib/params";
import { bodiesFor, mayDo } from "@/lib/server/permissions";
import { currentYear, deadlinesRevision, readRosterPage } from "@/lib/server/roster";
import { roster } from "@/lib/words/zh/roster";

export const metadata = { title: roster.title };

/** Years that are offered whether or not there is a roster for them: the one that runs, and those before it. */
const RECENT = 6;

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/roster">) {
  const asked = DeskAreaView.parse(await searchParams);
  const { viewer, areaId } = await requireAction("/desk/roster", "roster.read", asked.area);
  const year = asked.year ?? currentYear();
  const page = await readRosterPage(areaId, year, bodiesFor(viewer, "roster.read", areaId));
  const recent = Array.from({ length: RECENT }, (_, before) => currentYear() + 1 - before);
  const years = [...new Set([...recent, ...page.years, year])].sort((a, b) => b - a);
  return (
    <RosterPage
      {...page}
      years={years}
      areaId={areaId}
      year={year}
      canWrite={mayDo(viewer, "roster.write", { areaId })}
      deadlinesRevision={deadlinesRevision(page.deadlines)}
      site={await siteAddress()}
    />
  );
}
