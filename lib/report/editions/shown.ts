/** An edition as pages show it. */
import type { Day } from "@/lib/report/body";
import type { Finding } from "@/lib/report/report";
import type { Severity } from "@/lib/report/rules";
import type { EditionResult } from "./edition";
import type { Numbered } from "./id";
import type { EditionInput } from "./input";
import type { Move } from "./moves";

/** What is printed with a ranking. `shown`: who decided that the public may see it, when and why. */
export type EditionFacts = Numbered & {
  inputHash: string;
  resultHash: string;
  configuration: string;
  code: string;
  seed: number;
  cutOff: Day;
  madeOn: Day;
  shown: { on: Day; by: string; reason: string };
};

/** `moves` against the edition `since` that the public saw before; none for the first. */
export type Frozen = {
  facts: EditionFacts;
  input: EditionInput;
  result: EditionResult;
  since: number | null;
  moves: readonly Move[];
};

/** A finding that counts in a score; what the rule found, where that still stands. */
export type Counted = { rule: string; severity: Severity; cause: string; finding: Finding | null };

/** What of another year's ranking is told beside this one. */
export type YearRanking = { year: number; ranking: EditionResult["ranking"] };
