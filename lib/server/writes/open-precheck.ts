/** Checking a draft before publishing without an account, where the area lets everybody; nothing of it is stored or logged. */
import { readSettings } from "@/lib/db/areas";
import { countWithin } from "@/lib/db/throttles";
import { LIMITS } from "@/lib/extract/limits";
import { addressOf } from "@/lib/server/origin";
import { precheck } from "@/lib/server/precheck";
import { Refusal } from "@/lib/server/refusal";
import { declareWrite } from "@/lib/server/write";
import { AreaInput } from "./precheck";
import { readBytes } from "./read-bytes";

const PER_HOUR = 10;
/** Drafts of strangers that are read at once, so that they never take the machine from those who work on it. */
const AT_ONCE = 2;
let reading = 0;
/** Drafts that are on their way at once, and for how long: who sends slowly keeps nobody else from being read. */
const ON_THEIR_WAY = 8;
const WITHIN = 60_000;
let arriving = 0;

const busy = () => new Refusal("tooOften", "现在自查的人太多。请过几分钟再试。", { retryAfter: 120 });

async function receive(request: Request): Promise<Uint8Array> {
  if (arriving >= ON_THEIR_WAY) throw busy();
  arriving += 1;
  try {
    return await readBytes(request, LIMITS.fileBytes, WITHIN);
  } finally {
    arriving -= 1;
  }
}

export const runOpenPrecheck = declareWrite({
  action: "precheck.open",
  body: "bytes",
  input: AreaInput,
  place: ({ areaId }) => ({ areaId }),
  revision: "none",
  prepare: async ({ input: { areaId }, request }) => {
    if (!(await readSettings(areaId))?.openPrecheck) throw new Refusal("forbidden", "本地区没有向公众开放公布前自查。");
    if (!(await countWithin(`precheck @${addressOf(request)}`, PER_HOUR, 3600)))
      throw new Refusal("tooOften", "一小时内自查的次数太多。请过一会儿再试。", { retryAfter: 600 });
    const bytes = await receive(request);
    if (bytes.length === 0) throw new Refusal("invalid", "这份文件是空的。请检查后重新选择。");
    if (reading >= AT_ONCE) throw busy();
    reading += 1;
    try {
      return await precheck(bytes);
    } finally {
      reading -= 1;
    }
  },
  run: async (_, { prepared }) => ({ answer: prepared, subject: "precheck" }),
});
