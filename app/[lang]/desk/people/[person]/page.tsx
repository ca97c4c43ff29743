import { notFound } from "next/navigation";
import { siteAddress } from "@/app/[lang]/desk/site";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { PersonPage } from "@/components/desk/person";
import { mayDo } from "@/lib/server/permissions";
import { readOnePerson } from "@/lib/server/read-people";
import { people } from "@/lib/words/zh/people";

export const metadata = { title: people.list.title };

export default async function Page({ params }: PageProps<"/[lang]/desk/people/[person]">) {
  const { person: id } = await params;
  const { viewer } = await requireAction(`/desk/people/${id}`, "people.read");
  const person = await readOnePerson(id);
  // Of another area's people nobody learns even that they are there.
  if (!person || !mayDo(viewer, "people.read", { areaId: person.areaId })) notFound();
  const { areaId } = person;
  return (
    <PersonPage
      person={person}
      isOwn={viewer.personId === id}
      canWrite={mayDo(viewer, "people.write", { areaId })}
      canSecure={mayDo(viewer, "people.secure", { areaId })}
      site={await siteAddress()}
    />
  );
}
