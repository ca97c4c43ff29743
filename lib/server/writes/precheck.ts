/** Checking a draft before it is published: the log says that somebody did, and nothing of what. */
import { z } from "zod";
import { countWithin } from "@/lib/db/throttles";
import { LIMITS } from "@/lib/extract/limits";
import { precheck } from "@/lib/server/precheck";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";
import { readBytes } from "./read-bytes";

const PER_HOUR = 60;

export const AreaInput = z.object({ areaId: z.string().regex(/^\d{1,6}$/, "编号不对。请刷新页面后再试。") });

export const runPrecheck = declareWrite({
  action: "precheck.run",
  body: "bytes",
  input: AreaInput,
  place: ({ areaId }) => ({ areaId }),
  revision: "none",
  prepare: async ({ by, request }) => {
    if (!(await countWithin(`precheck ${by.personId}`, PER_HOUR, 3600)))
      throw new Refusal("tooOften", "一小时内自查的次数太多。请过一会儿再试。", { retryAfter: 600 });
    const bytes = await readBytes(request, LIMITS.fileBytes);
    if (bytes.length === 0) throw new Refusal("invalid", "这份文件是空的。请检查后重新选择。");
    return await precheck(bytes);
  },
  run: async (_, { prepared }) => ({ answer: prepared, subject: "precheck" }),
});
