"use client";

import { type ChangeEvent, useDeferredValue, useEffect, useMemo, useState } from "react";
import { formatPercent } from "@/lib/format";
import { canonicalText } from "@/lib/report/editions/canonical";
import type { Tier as TierKey } from "@/lib/report/score/rank";
import { normalised } from "@/lib/report/score/score";
import {
  checksumOf,
  percentOf,
  WEIGHT_FIELDS,
  type Weighable,
  type Weighing,
  weigh,
  weighingFrom,
  weighingOf,
  weighingQuery,
} from "@/lib/report/score/weigh";
import { fill } from "@/lib/words/fill";
import type { RankingsWords } from "@/lib/words/zh/rankings";
import { Standings, type StandingsWords } from "./standings";
import styles from "./weights.module.css";

export type WeightsProps = {
  words: StandingsWords &
    Pick<
      RankingsWords,
      | "timeliness"
      | "completeness"
      | "consistency"
      | "openness"
      | "correction"
      | "weightOf"
      | "pointsOf"
      | "weightShare"
      | "published"
      | "isPublished"
      | "isYours"
      | "compute"
      | "checksum"
    >;
  /** The page without any weights, and what of its address is no weight. */
  action: string;
  kept: Readonly<Record<string, string>>;
  /** What the address says. */
  query: Readonly<Record<string, string>>;
  data: Weighable;
  names: Readonly<Record<string, string>>;
  groups: Readonly<Record<string, string>>;
  publishedTiers: Readonly<Record<string, TierKey>>;
};

const PARTS = ["timeliness", "completeness", "consistency"] as const;
const OUTCOMES = ["openness", "correction"] as const;
const MOST_POINTS = 30;

/** Sliders for the weights, and the ranking that follows from them, computed here by the functions of the server. */
export function Weights({ words, action, kept, query, data, names, groups, publishedTiers }: WeightsProps) {
  const published = weighingOf(data.configuration);
  const [chosen, setChosen] = useState(() => weighingFrom(query, published));
  const followed = useDeferredValue(chosen);
  const isPublished = Object.keys(weighingQuery(followed, published)).length === 0;
  const ranking = useMemo(
    () => weigh(data, isPublished ? weighingOf(data.configuration) : followed),
    [data, followed, isPublished],
  );
  const checksum = useMemo(() => checksumOf(canonicalText(ranking)), [ranking]);
  useEffect(() => {
    const search = new URLSearchParams(kept);
    for (const [name, value] of Object.entries(weighingQuery(followed, weighingOf(data.configuration)))) search.set(name, value);
    const text = search.toString();
    window.history.replaceState(null, "", text === "" ? action : `${action}?${text}`);
  }, [action, kept, followed, data]);
  const shares = normalised(chosen);
  const set = (key: keyof Weighing) => (event: ChangeEvent<HTMLInputElement>) =>
    setChosen((before) => keepSome({ ...before, [key]: Number(event.target.value) }, before));
  return (
    <>
      <form action={action} className={styles.form}>
        {Object.entries(kept).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {PARTS.map((key) => (
          <Slider
            key={key}
            field={WEIGHT_FIELDS[key]}
            label={fill(words.weightOf, { name: words[key] })}
            value={chosen[key]}
            share={fill(words.weightShare, { percent: formatPercent(shares[key], 0) })}
            max={100}
            onChange={set(key)}
          />
        ))}
        {OUTCOMES.map((key) => (
          <Slider
            key={key}
            field={WEIGHT_FIELDS[key]}
            label={fill(words.pointsOf, { name: words[key] })}
            value={chosen[key]}
            max={MOST_POINTS}
            onChange={set(key)}
          />
        ))}
        <noscript>
          <button type="submit">{words.compute}</button>
        </noscript>
      </form>
      <p className={styles.state}>
        <span role="status">{isPublished ? words.isPublished : words.isYours}</span>
        {!isPublished && (
          <a
            href={action}
            onClick={(event) => {
              event.preventDefault();
              setChosen(percentOf(published));
            }}
          >
            {words.published}
          </a>
        )}
        <span className={styles.checksum}>
          {words.checksum} <code data-testid="checksum">{checksum}</code>
        </span>
      </p>
      {ranking.groups.map((group) => (
        <Standings
          key={group.group}
          title={groups[group.group] ?? group.group}
          nameOf={(body) => names[body] ?? body}
          published={publishedTiers}
          {...{ group, words }}
        />
      ))}
    </>
  );
}

/** Three weights of zero weigh nothing: the last one stays. */
const keepSome = (next: Weighing, before: Weighing): Weighing =>
  next.timeliness + next.completeness + next.consistency > 0 ? next : before;

type SliderProps = {
  field: string;
  label: string;
  value: number;
  /** What a weight comes to once all of them add up to one. */
  share?: string;
  max: number;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
};

function Slider({ field, label, value, share, max, onChange }: SliderProps) {
  return (
    <label className={styles.slider}>
      <span>
        {label} {share && <span className={styles.share}>{share}</span>}
      </span>
      <input type="range" name={field} min={0} max={max} step={1} value={value} onChange={onChange} />
      <span className={styles.value} aria-hidden="true">
        {value}
      </span>
    </label>
  );
}
