/** How long a report takes from its bytes to its cells, prose and findings, against only cutting the same text into lines. */
import { demoTruth } from "@/lib/demo/truth";
import { extractText } from "@/lib/extract/text";
import { checkReport } from "@/lib/report/check";
import { matchForm } from "@/lib/report/match";
import { readReport } from "@/lib/report/read";
import { type Bench, median } from "./measure";

const ROUNDS = 5;
/** Milliseconds of one file take too few ticks of the clock: a hundred are read at once, each different. */
const FILES = 100;

export const bench: Bench = async () => {
  const encoder = new TextEncoder();
  const texts = demoTruth()
    .reports.filter((_, index) => index % 4 === 0)
    .slice(0, FILES)
    .map(({ text }) => encoder.encode(text));
  const each = async (run: (bytes: Uint8Array) => unknown): Promise<number> => {
    const all = () => texts.forEach((bytes) => void run(bytes));
    all(); // warm
    return (await median(ROUNDS, all)) / texts.length;
  };
  const decoder = new TextDecoder();
  const yardstickMs = await each((bytes) => decoder.decode(bytes).split("\n"));
  const stages = {
    "text to blocks": (bytes: Uint8Array) => extractText(bytes),
    "… and the cells of the form": (bytes: Uint8Array) => matchForm(extractText(bytes)),
    "… and proofs, prose, figures in it": (bytes: Uint8Array) => readReport(extractText(bytes)),
    "… and findings": (bytes: Uint8Array) => checkReport(readReport(extractText(bytes))),
  };
  const measures = [];
  for (const [what, stage] of Object.entries(stages))
    measures.push({ what, ms: await each(stage), yardstick: "cutting it into lines", yardstickMs });
  return measures;
};
