/** The queue of uploaded files: it only wakes workers. What is to be done stands in upload_items, so that losing it costs nothing. */
import { PgBoss } from "pg-boss";
import { databaseUrl } from "@/lib/env";
import type { ItemKey } from "./uploads";

const NAME = "uploads";
/** A worker that was killed is noticed after so many seconds (the library's least). */
const HEARTBEAT = 10;

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
    expireInSeconds: 900,
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
  for (const key of keys) await boss.send(NAME, key, { singletonKey: idOf(key) });
}

/** Takes files, `width` at a time, until the returned function is called. What `take` rejects is tried again. */
export async function workOn(take: (key: ItemKey) => Promise<void>, width: number): Promise<() => Promise<void>> {
  const boss = await open(true);
  shared.gongkaiQueue = Promise.resolve(boss);
  await boss.work<ItemKey>(NAME, { localConcurrency: width, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) await take(data);
  });
  return () => closeQueue();
}

export async function closeQueue(): Promise<void> {
  const boss = await shared.gongkaiQueue;
  shared.gongkaiQueue = undefined;
  await boss?.stop({ graceful: true, timeout: 5_000 });
}
