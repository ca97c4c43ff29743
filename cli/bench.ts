/** `npm run bench`: every benchmark, or those that are named; times are worth little, ratios can be compared. */
import { readdir } from "node:fs/promises";
import type { Bench } from "@/bench/measure";
import { command } from "./runtime/command";

const named = process.argv.slice(2);

/** Two digits where the third says nothing: times are noisy. */
const rounded = (value: number): string =>
  value.toLocaleString("en", value < 100 ? { maximumSignificantDigits: 2 } : { maximumFractionDigits: 0 });

await command(async () => {
  const names = (await readdir("bench")).flatMap((file) => file.match(/^(.+)\.bench\.ts$/)?.[1] ?? []);
  for (const name of names.filter((one) => named.length === 0 || named.includes(one))) {
    console.log(name);
    const { bench }: { bench: Bench } = await import(`@/bench/${name}.bench`);
    for (const { what, ms, yardstick, yardstickMs, megabytes } of await bench()) {
      const memory = megabytes === undefined ? "" : ` · ${rounded(megabytes)} MB`;
      console.log(
        `  ${what}: ${rounded(ms)} ms · ${rounded(ms / yardstickMs)} × ${yardstick} (${rounded(yardstickMs)} ms)${memory}`,
      );
    }
  }
  return 0;
});
