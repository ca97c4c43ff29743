import type { Metadata } from "next";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Precheck } from "@/components/desk/check/precheck";
import { Secrecy } from "@/components/desk/secrecy";
import { zh } from "@/lib/words/zh";
import { precheck } from "@/lib/words/zh/precheck";

export const metadata: Metadata = { title: precheck.title };

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/check">) {
  const { area } = await searchParams;
  const { areaId } = await requireAction("/desk/check", "precheck.run", typeof area === "string" ? area : undefined);
  return (
    <>
      <h1>{precheck.title}</h1>
      <Secrecy />
      <p>{precheck.lead}</p>
      <Precheck
        areaId={areaId}
        path="/api/desk/precheck"
        language="zh"
        words={precheck}
        verdicts={zh.verdict}
        statuses={zh.status}
      />
    </>
  );
}
