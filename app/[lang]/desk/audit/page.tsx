import { requireAction } from "@/app/[lang]/desk/viewer";
import { Audit } from "@/components/desk/audit";
import { DeskAuditView } from "@/lib/params";
import { readAuditPage } from "@/lib/server/audit";
import { audit } from "@/lib/words/zh/audit";

export const metadata = { title: audit.title };

/** Days of the form are those of Beijing. */
const startOf = (day: string | undefined, later = 0): Date | undefined =>
  day === undefined ? undefined : new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000);

export default async function Page({ searchParams }: PageProps<"/[lang]/desk/audit">) {
  const { area, text, from, until, before } = DeskAuditView.parse(await searchParams);
  const { areaId } = await requireAction("/desk/audit", "audit.read", area);
  const { entries, total, older } = await readAuditPage({
    areaId,
    text,
    from: startOf(from),
    until: startOf(until, 1),
    before,
  });
  const given = { area: areaId, ...(text && { text }), ...(from && { from }), ...(until && { until }) };
  const next = older === null ? null : `/desk/audit?${new URLSearchParams({ ...given, before: String(older) })}`;
  return (
    <Audit areaId={areaId} entries={entries} total={total} text={text ?? ""} from={from ?? ""} until={until ?? ""} older={next} />
  );
}
