import { notFound } from "next/navigation";
import { requireAction } from "@/app/[lang]/desk/viewer";
import { Link } from "@/components/controls/link";
import { OfficeEdition } from "@/components/monitor/editions/edition";
import styles from "@/components/monitor/monitor.module.css";
import { rankingsContext } from "@/components/rankings/context";
import { MonitorView } from "@/lib/params/monitor";
import { editionId } from "@/lib/report/editions/id";
import { readOfficeEdition } from "@/lib/server/read-editions";
import { fill } from "@/lib/words/fill";
import { editions as words } from "@/lib/words/zh/editions";

export const metadata = { title: words.title };

export default async function Page({ params, searchParams }: PageProps<"/[lang]/monitor/editions/[edition]">) {
  const { edition } = await params;
  const { area: wanted } = MonitorView.parse(await searchParams);
  const { areaId } = await requireAction(`/monitor/editions/${edition}`, "ranking.publish", wanted);
  const page = await readOfficeEdition(areaId, edition);
  if (!page) notFound();
  const { area, bodies, frozen, entry } = page;
  const context = rankingsContext({ language: "zh", area, bodies, frozen, editions: [frozen.facts], view: {} });
  return (
    <div className={styles.page}>
      <header>
        <p>
          <Link href={`/monitor/editions?area=${areaId}`}>‹ {words.back}</Link>
        </p>
        <h1>{fill(words.detail, { edition: editionId({ area: areaId, ...frozen.facts }) })}</h1>
        <p className={styles.muted}>
          {words.cutOff} {frozen.facts.cutOff} ·{" "}
          {fill(words.madeBy, {
            day: frozen.facts.madeOn,
            by: entry.createdBy === "system" ? words.system : entry.createdBy,
            reason: entry.reason,
          })}
        </p>
      </header>
      <OfficeEdition areaId={areaId} context={context} release={entry.release} />
    </div>
  );
}
