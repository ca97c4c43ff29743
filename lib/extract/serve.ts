/** A process that answers one job after the other, under limits on each. */
import { type Cost, startGuard } from "./guard";

/** What comes back, in the order of sending. */
export type Served<Result> = { result: Result; cost: Cost } | { error: string; cost: Cost };

/** Answers every message with what `work` makes of it. The limits are the first two words of the command. */
export async function serve<Job, Result>(work: (job: Job) => Promise<Result>): Promise<void> {
  const [milliseconds, megabytes] = process.argv.slice(2).map(Number);
  if (!milliseconds || !megabytes) throw new Error("limits are missing: milliseconds and megabytes");
  const guard = await startGuard({ milliseconds, megabytes });
  process.on("message", async (job: Job) => {
    guard.begin();
    const result = await work(job).then(
      (result) => ({ result }),
      (error: unknown) => ({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
    process.send?.({ ...result, cost: guard.end() } satisfies Served<Result>);
  });
}
