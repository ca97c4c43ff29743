import { siteAddress } from "@/app/[lang]/desk/site";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { RosterPage } from "@/components/desk/roster-page";
import { DeskAreaView } from "@/lib/params";
import { bodiesFor, mayDo } from "@/lib/server/permissions";
import { currentYear, deadlinesRevision, readRosterPage } from "@/lib/server/roster";
import { roster } from "@/lib/words/zh/roster";

export const metadata = { title: roster.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/roster">) {
  const asked = DeskAreaView.parse(await searchParams);
  const { viewer, areaId } = await requireAction("/desk/roster", "roster.read", asked.area);
  const year = asked.year ?? currentYear();
  const page = await readRosterPage(areaId, year, bodiesFor(viewer, "roster.read", areaId));
  const years = [...new Set([currentYear() + 1, currentYear(), ...page.years, year])].sort((a, b) => b - a);
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
