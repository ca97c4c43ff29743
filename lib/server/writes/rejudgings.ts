/** The office lets a change of rules take effect, once it has seen what it changes. */
import { z } from "zod";
import { applyRecompared, applyRejudging } from "@/lib/db/rejudgings";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";

const STALE = "这次复核还没有做完，或者已经生效。请刷新页面。";

/** Rules that need one report: by the number of the run. Rules that compare: by what was seen of it. */
export const applyRules = declareWrite({
  action: "finding.judge",
  input: z.object({
    areaId: z.string().min(1).max(12),
    waiting: z.union([z.object({ number: z.number().int().min(1) }), z.object({ stand: z.string().min(1).max(64) })]),
  }),
  place: ({ areaId }) => ({ areaId }),
  // The number names what was seen; one that has taken effect is refused below.
  revision: "none",
  async run(tx, { input: { areaId, waiting }, by }) {
    const isDone =
      "number" in waiting
        ? await applyRejudging(tx, areaId, waiting.number, by.username)
        : await applyRecompared(tx, areaId, waiting.stand);
    if (!isDone) throw new Refusal("stale", STALE);
    return { subject: `规则复核 ${"number" in waiting ? waiting.number : "跨报告规则"}` };
  },
});
