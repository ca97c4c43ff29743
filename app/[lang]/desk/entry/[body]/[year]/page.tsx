import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireViewer } from "@/app/[lang]/desk/viewer";
import { EntryForm } from "@/components/desk/entry/entry-form";
import { Secrecy } from "@/components/desk/secrecy";
import { readEntryPage } from "@/lib/server/read-entry";
import { fill } from "@/lib/words/fill";
import { entry } from "@/lib/words/zh/entry";

export const metadata: Metadata = { title: entry.title };

export default async function Page({ params, searchParams }: PageProps<"/[lang]/desk/entry/[body]/[year]">) {
  const [{ body, year }, { area }] = await Promise.all([params, searchParams]);
  const viewer = await requireViewer(`/desk/entry/${body}/${year}?area=${area}`);
  const areaId = typeof area === "string" ? area : viewer.areaId;
  const page = /^20\d\d$/.test(year) ? await readEntryPage(viewer, areaId, body, Number(year)) : null;
  if (!page) notFound();
  return (
    <>
      <h1>{fill(entry.heading, { name: page.name, year })}</h1>
      <Secrecy />
      <EntryForm report={{ areaId, bodyId: body, year: Number(year) }} page={page} />
    </>
  );
}
