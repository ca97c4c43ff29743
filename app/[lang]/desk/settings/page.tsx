import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Checkbox } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { DeskAreaView } from "@/lib/params";
import { readAreaSettings } from "@/lib/server/read-settings";
import { settings as words } from "@/lib/words/zh/voices";

export const metadata: Metadata = { title: words.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/settings">) {
  const { area } = DeskAreaView.parse(await searchParams);
  const { areaId } = await requireAction("/desk/settings", "area.configure", area);
  const settings = await readAreaSettings(areaId);
  if (!settings) notFound();
  const { openPrecheck } = settings;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Form path="/api/desk/settings" fixed={{ areaId, revision: String(openPrecheck) }} submit={words.save} done={words.saved}>
        <Checkbox label={words.openPrecheck} name="openPrecheck" defaultChecked={openPrecheck} />
      </Form>
    </>
  );
}
