/** Tells each day who is late: the office in one message, every body that is about itself. Nobody is told twice. */
import { today } from "@/lib/clock";
import { listAreas } from "@/lib/db/areas";
import { inTransaction } from "@/lib/db/client";
import { tell } from "@/lib/db/messages";
import type { Day } from "@/lib/report/body";
import { inEachArea } from "./each-area";
import { readCensus } from "./read-census";
import { currentYear } from "./roster";

/** Late is news for so many days; an area that is set up in summer is not told of winter. */
const NEWS = 60;

async function tellLateIn(areaId: string): Promise<void> {
  const year = currentYear();
  const census = await readCensus(areaId, year);
  const late = census?.lines.filter(({ standing, days }) => standing === "missing" && days <= NEWS) ?? [];
  if (late.length === 0) return;
  await inTransaction(async (tx) => {
    for (const due of new Set(late.map((line) => line.due))) {
      const names = late.filter((line) => line.due === due).map(({ name }) => name);
      const title = `${year}年度报告期限${due}已过，还有${names.length}个单位未报`;
      await tell(tx, areaId, "office", {
        ...{ key: `late:${year}/${due}`, kind: "late", title, text: `${names.join("、")}。` },
        href: `/monitor?area=${areaId}&year=${year}`,
      });
    }
    for (const { body, name, due } of late)
      await tell(
        tx,
        areaId,
        { bodyId: body },
        {
          ...{ key: `late:${year}/${body}`, kind: "late", title: `${name}${year}年度报告已逾期` },
          ...{ text: `期限是${due}。请尽快报送并在网站上公布。`, href: `/desk/entry/${body}/${year}?area=${areaId}` },
        },
      );
  });
}

let told: Day | null = null;
/** Where something broke in an area, all are looked at again, but not at once: thousands of areas take their time. */
const AGAIN = 600_000;
let notBefore = 0;

/** Once a day, in every area. */
export async function tellLate(): Promise<void> {
  const day = today();
  if (told === day || performance.now() < notBefore) return;
  const isWhole = await inEachArea(
    await listAreas(),
    ({ id }) => id,
    ({ id }) => tellLateIn(id),
  );
  if (isWhole) told = day;
  else notBefore = performance.now() + AGAIN;
}
