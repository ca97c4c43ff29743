import type { Metadata } from "next";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Voices } from "@/components/desk/voices";
import { DeskAreaView } from "@/lib/params";
import { readVoices } from "@/lib/server/read-voices";
import { voices } from "@/lib/words/zh/voices";

export const metadata: Metadata = { title: voices.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/voices">) {
  const { area } = DeskAreaView.parse(await searchParams);
  const { areaId } = await requireAction("/desk/voices", "problem.moderate", area);
  return <Voices areaId={areaId} {...(await readVoices(areaId))} />;
}
