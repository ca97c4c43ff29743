/** The office lets a change of rules take effect, once it has seen what it changes. */
import { z } from "zod";
import { applyRejudging } from "@/lib/db/rejudgings";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";

export const applyRules = declareWrite({
  action: "finding.judge",
  input: z.object({ areaId: z.string().min(1).max(12), number: z.number().int().min(1) }),
  place: ({ areaId }) => ({ areaId }),
  // The number names what was seen; one that has taken effect is refused below.
  revision: "none",
  async run(tx, { input: { areaId, number }, by }) {
    if (!(await applyRejudging(tx, areaId, number, by.username)))
      throw new Refusal("stale", "这次复核还没有做完，或者已经生效。请刷新页面。");
    return { subject: `规则复核 ${number}` };
  },
});
