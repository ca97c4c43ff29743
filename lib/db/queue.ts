/** The queue of uploaded files: it only wakes workers. What is to be done stands in upload_items, so that losing it costs nothing. */
import { PgBoss } from "pg-boss";
import { databaseUrl } from "@/lib/env";
import type { ItemKey } from "./uploads";

const NAME = "uploads";
/** A worker that was killed is noticed after so many seconds (the library's least). */
const HEARTBEAT = 10;
/** A worker that lives has as long as it needs for the longest scan and for the files before it: its readers have limits. */
const SIX_HOURS = 6 * 3600;
/** With two at once the library asks for more as soon as it is done; with one it waits for its clock after each file. */
const TOGETHER = 2;

const shared: typeof globalThis & { gongkaiQueue?: Promise<PgBoss> | undefined } = globalThis;

async function open(supervise: boolean): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: databaseUrl(),
    max: 4,
    supervise,
    schedule: false,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
  });
  // Without a listener an error on an idle connection would end the process; the next query tells it anyway.
  boss.on("error", () => {});
  await boss.start();
  const settings = {
    retryLimit: 100,
    retryDelay: 1,
    expireInSeconds: SIX_HOURS,
    heartbeatSeconds: HEARTBEAT,
    deleteAfterSeconds: 3600,
  };
  // exclusive: of one file there is at most one job that waits or is being done.
  await boss.createQueue(NAME, { policy: "exclusive", ...settings });
  return boss;
}

const idOf = ({ areaId, uploadId, id }: ItemKey): string => `${areaId}/${uploadId}/${id}`;

/** Has files worked on; those that wait already or are in work are left as they are. */
export async function enqueue(keys: readonly ItemKey[]): Promise<void> {
  shared.gongkaiQueue ??= open(false);
  const boss = await shared.gongkaiQueue.catch((error: unknown) => {
    shared.gongkaiQueue = undefined;
    throw error;
  });
  if (keys.length > 0)
    await boss.insert(
      NAME,
      keys.map((data) => ({ data, singletonKey: idOf(data) })),
    );
}

/** Takes files, two for each of `width`, until the returned function is called. What `take` rejects is tried again. */
export async function workOn(take: (key: ItemKey) => Promise<void>, width: number): Promise<() => Promise<void>> {
  const boss = await open(true);
  shared.gongkaiQueue = Promise.resolve(boss);
  const work = { localConcurrency: width, pollingIntervalSeconds: 0.5, batchSize: TOGETHER, burstWhenBatchFull: true };
  await boss.work<ItemKey>(NAME, work, async (jobs) => {
    const taken = await Promise.allSettled(jobs.map(({ data }) => take(data)));
    const failed = taken.find(({ status }) => status === "rejected");
    // Both are tried again; the one that went well has nothing left to do.
    if (failed?.status === "rejected") throw failed.reason;
  });
  return () => closeQueue();
}

export async function closeQueue(): Promise<void> {
  const boss = await shared.gongkaiQueue;
  shared.gongkaiQueue = undefined;
  await boss?.stop({ graceful: true, timeout: 5_000 });
}
