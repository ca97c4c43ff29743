import { requireAction } from "@/app/[lang]/desk/viewer";
import { PeopleList } from "@/components/desk/people-list";
import { DeskAreaView } from "@/lib/params";
import { mayDo } from "@/lib/server/permissions";
import { readPeople } from "@/lib/server/read-people";
import { people } from "@/lib/words/zh/people";

export const metadata = { title: people.list.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/people">) {
  const { area } = DeskAreaView.parse(await searchParams);
  const { viewer, areaId } = await requireAction("/desk/people", "people.read", area);
  return (
    <PeopleList
      {...(await readPeople(areaId))}
      areaId={areaId}
      canCreate={mayDo(viewer, "people.write", { areaId })}
      canHandOver={mayDo(viewer, "body.handOver", { areaId })}
    />
  );
}
