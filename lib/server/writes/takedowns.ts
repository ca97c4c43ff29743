/** Erasing an original and all that was read from it (撤下), for good; and saying whether its pages may be seen by everyone. */
import { z } from "zod";
import { markSafe } from "@/lib/db/documents";
import { takeDown } from "@/lib/db/takedowns";
import { actorOf } from "@/lib/server/mover";
import { eraseOriginal } from "@/lib/server/originals";
import { Refusal } from "@/lib/server/refusal";
import { tellMove } from "@/lib/server/tell-moves";
import { declareWrite } from "@/lib/server/write";
import { currentRevision, keyOf, placeOf, ReportInput, subjectOf, Why } from "./report-input";
import { rethrowNotAllowed } from "./report-words";

const Hash = z.string().regex(/^[0-9a-f]{64}$/, "请选择要撤下的原件。");
const UNKNOWN = "这份报告没有这份原件，或者已经撤下了。请刷新页面。";

export const takeDownOriginal = declareWrite({
  action: "report.takeDown",
  input: ReportInput.extend({
    sha256: Hash,
    reason: Why,
    sure: z.literal(true, "清除以后不能恢复。确定要清除，请勾选。"),
  }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input, by }) => {
    const { areaId, sha256, reason } = input;
    const actor = { ...actorOf(by, placeOf(input)), reason };
    const hashes = await takeDown(tx, areaId, await keyOf(input), sha256, actor).catch(rethrowNotAllowed);
    if (hashes === null) throw new Refusal("missing", UNKNOWN);
    // The bytes go before the rows are settled: cut short, it can be done again; the other way round they might stay.
    for (const hash of hashes) await eraseOriginal(areaId, hash);
    await tellMove(tx, areaId, await keyOf(input), { move: "takeDown", note: reason, by: by.personId });
    return { subject: subjectOf(input), detail: { did: "takeDown", sha256, reason } };
  },
});

export const markOriginalSafe = declareWrite({
  action: "original.release",
  input: ReportInput.extend({ sha256: Hash, safe: z.boolean() }),
  place: placeOf,
  revision: currentRevision,
  run: async (tx, { input }) => {
    const { areaId, sha256, safe } = input;
    if (!(await markSafe(areaId, await keyOf(input), sha256, safe, tx))) throw new Refusal("missing", UNKNOWN);
    return { subject: subjectOf(input), detail: { did: safe ? "markSafe" : "markUnsafe", sha256 } };
  },
});
