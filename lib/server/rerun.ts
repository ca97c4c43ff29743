/** Is a frozen ranking what its rows give? Anybody can ask: with the public file of an edition alone; no database is asked. */
import { makeEdition, resultText } from "@/lib/report/editions/edition";
import { editionId } from "@/lib/report/editions/id";
import { inputFrom, inputText } from "@/lib/report/editions/input";
import { CODE_VERSION } from "@/lib/report/editions/version";
import { hashOf } from "./originals";

export type Rerun = {
  edition: string;
  inputHash: string;
  /** The ranking, byte for byte as it is published. */
  result: string;
  resultHash: string;
  /** Which version of the code made the edition, and which made it again. */
  code: { made: string; here: string };
};

/** @param text the file of an edition. Throws an error that says which line is none. */
export function rerun(text: string): Rerun {
  const input = inputFrom(text);
  const result = resultText(makeEdition(input));
  return {
    edition: editionId({ compares: "bodies", ...input.heading }),
    // Of the rows as they are published: a file that was saved with other line ends is still the same rows.
    inputHash: hashOf(Buffer.from(inputText(input))),
    result,
    resultHash: hashOf(Buffer.from(result)),
    code: { made: input.heading.code, here: CODE_VERSION },
  };
}
