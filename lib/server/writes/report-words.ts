/** What a person is told when a report cannot be moved. */
import { NotAllowed } from "@/lib/db/report-row";
import type { Moved } from "@/lib/db/review";
import { STATE_NAMES } from "@/lib/report/states";
import { Refusal } from "@/lib/server/refusal";

/** A move that the table of states forbids becomes a refusal with its reason; everything else stays what it is. */
export function rethrowNotAllowed(error: unknown): never {
  if (!(error instanceof NotAllowed)) throw error;
  const { state } = error;
  throw new Refusal("ruled", `这份报告现在的状态是“${STATE_NAMES[state]}”，您的角色不能这样处理。请刷新页面查看现在可以做什么。`);
}

/** Passes on what was moved; what was not is refused. */
export function movedOr<T extends Moved>(moved: T): Extract<T, { status: "moved" }> {
  if (moved.status === "missing") throw new Refusal("missing", "没有这份报告。请回到报告列表。");
  if (moved.status === "stale")
    throw new Refusal("stale", `您看的时候，这份报告已经有了第${moved.newest}版，所以没有保存。请刷新页面，对照新版本后再决定。`);
  return moved as Extract<T, { status: "moved" }>; // the two others have thrown
}
