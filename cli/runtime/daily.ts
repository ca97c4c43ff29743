/** Milliseconds until a time of day comes next, such as 02:30; a whole day where it is that minute now. */
export function untilNext(time: string, now: Date): number {
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const next = new Date(now);
  next.setHours(hours, minutes, 0, 0);
  if (next.getTime() <= now.getTime()) next.setDate(next.getDate() + 1);
  return next.getTime() - now.getTime();
}

/** Never returns. What fails is told, and the next day's turn comes all the same; a turn that takes long leaves none out twice. */
export async function eachDay(
  time: string,
  run: () => Promise<void>,
  {
    failed,
    now = () => new Date(),
    sleep,
  }: { failed: (error: unknown) => void; now?: () => Date; sleep: (ms: number) => Promise<unknown> },
): Promise<never> {
  for (;;) {
    const due = now().getTime() + untilNext(time, now());
    // A timer may wake a little early; then the same turn would come twice.
    for (let left = due - now().getTime(); left > 0; left = due - now().getTime()) await sleep(left);
    await run().catch(failed);
  }
}
