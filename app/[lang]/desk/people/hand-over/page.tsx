import { requireAction } from "@/app/[lang]/desk/viewer";
import { HandOver } from "@/components/desk/hand-over";
import { DeskBodyView } from "@/lib/params";
import { readHandOver } from "@/lib/server/read-people";
import { people } from "@/lib/words/zh/people";

export const metadata = { title: people.handOver.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/people/hand-over">) {
  const { area, body } = DeskBodyView.parse(await searchParams);
  const { areaId } = await requireAction("/desk/people/hand-over", "body.handOver", area);
  return <HandOver areaId={areaId} {...(await readHandOver(areaId, body))} />;
}
