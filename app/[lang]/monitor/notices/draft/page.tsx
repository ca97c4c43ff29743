import { notFound } from "next/navigation";
import { z } from "zod";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { NoticeDrafts } from "@/components/notices/drafts";
import { DraftView } from "@/lib/params/notices";
import { draftNotices, letterHash } from "@/lib/server/notices";
import { currentYear } from "@/lib/server/roster";
import { notices } from "@/lib/words/zh/notices";

export const metadata = { title: notices.title };

const Due = z.iso.date().optional().catch(undefined);

export default async function Page({ searchParams }: PageProps<"/[lang]/monitor/notices/draft">) {
  const query = await searchParams;
  const { area, year = currentYear(), kind } = DraftView.parse(query);
  const { areaId } = await requireAction("/monitor/notices", "notice.issue", area);
  const written = await draftNotices(areaId, year, kind, Due.parse(query.due));
  if (!written) notFound();
  const drafts = written.drafts.map((draft) => ({ ...draft, hash: letterHash(draft.letter) }));
  return <NoticeDrafts areaId={areaId} {...written} drafts={drafts} />;
}
