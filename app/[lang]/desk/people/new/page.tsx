import { siteAddress } from "@/app/[lang]/desk/site";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { NewPerson } from "@/components/desk/new-person";
import { DeskAreaView } from "@/lib/params";
import { mayDo } from "@/lib/server/permissions";
import { readPeople } from "@/lib/server/read-people";
import { people } from "@/lib/words/zh/people";

export const metadata = { title: people.create.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/people/new">) {
  const { area } = DeskAreaView.parse(await searchParams);
  const { viewer, areaId } = await requireAction("/desk/people/new", "people.write", area);
  const { bodies } = await readPeople(areaId);
  const canSecure = mayDo(viewer, "people.secure", { areaId });
  return <NewPerson areaId={areaId} bodies={bodies} canSecure={canSecure} site={await siteAddress()} />;
}
