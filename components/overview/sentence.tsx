import { Fill } from "@/components/site/fill";
import { formatNumber } from "@/lib/format";
import type { Language } from "@/lib/report/cells";
import type { Overview } from "@/lib/report/overview";
import { wordsIn } from "@/lib/words/words";
import styles from "./overview.module.css";

/** The year in one sentence; what is not known is left unsaid. Every number leads to its figure. */
export function Sentence({ overview, language }: { overview: Overview; language: Language }) {
  const words = wordsIn(language).overview;
  const { year, key, granted } = overview;
  const { newRequests, reviews, suits, handledPrinted: handled } = key;
  const reports = overview.coverage.find((one) => one.year === year)?.reported.length ?? 0;
  return (
    <p className={styles.sentence}>
      <Fill text={words.sentenceReports} slots={{ year, reports: <To id="coverage" n={reports} /> }} counts={{ reports }} />
      {newRequests.value !== null && (
        <>
          <Fill
            text={words.sentenceRequests}
            slots={{ requests: <To id="requests" n={newRequests.value} /> }}
            counts={{ requests: newRequests.value }}
          />
          <Compared change={newRequests.change.basis === "all" ? newRequests.change.value : null} language={language} />
        </>
      )}
      {granted && handled.value !== null && granted.counted === handled.counted.length && (
        <Fill
          text={words.sentenceGranted}
          slots={{ handled: <To id="outcomes" n={handled.value} />, open: <To id="outcomes" n={granted.part} /> }}
          counts={{ handled: handled.value, open: granted.part }}
        />
      )}
      {reviews.value !== null && suits.value !== null && (
        <Fill
          text={words.sentenceDisputes}
          slots={{ reviews: <To id="disputes" n={reviews.value} />, suits: <To id="disputes" n={suits.value} /> }}
          counts={{ reviews: reviews.value, suits: suits.value }}
        />
      )}
      {words.end}
    </p>
  );
}

const To = ({ id, n }: { id: string; n: number }) => <a href={`#${id}`}>{formatNumber(n)}</a>;

function Compared({ change, language }: { change: number | null; language: Language }) {
  const words = wordsIn(language).overview;
  if (change === null) return null;
  const text = change > 0 ? words.sentenceMore : change < 0 ? words.sentenceLess : words.sentenceSame;
  return <Fill text={text} slots={{ n: formatNumber(Math.abs(change)) }} />;
}
