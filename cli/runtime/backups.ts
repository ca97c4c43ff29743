/** Backups again and again, each day at a time, for as long as the process lives. */
import { setTimeout as sleep } from "node:timers/promises";
import { eachDay } from "./daily";

export type Schedule = { out: string; at: string; keep: number };

/** One backup now; where it lies. */
export async function backUpOnce({ out, keep }: Omit<Schedule, "at">): Promise<string> {
  const { backUp } = await import("@/lib/server/backup");
  return await backUp(out, keep === 0 ? {} : { keep });
}

/** Never returns; a backup that fails is said, and the next day's is made all the same. */
export const backUpDaily = (schedule: Schedule, tell: (text: string) => void): Promise<never> =>
  eachDay(schedule.at, async () => tell(await backUpOnce(schedule)), {
    failed: (error) => tell(`The backup failed: ${String(error)}`),
    sleep,
  });
