"use client";

import { type ChangeEvent, useDeferredValue, useEffect, useMemo, useState } from "react";
import { Scroll } from "@/components/controls/scroll";
import { formatPoints } from "@/lib/format";
import { canonicalText } from "@/lib/report/editions/canonical";
import type { RankedGroup, Tier as TierKey } from "@/lib/report/score/rank";
import { shownScore } from "@/lib/report/score/score";
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
import { Places } from "./places";
import { spanOf } from "./span";
import { Tier } from "./tier";
import styles from "./weights.module.css";

export type WeightsProps = {
  words: Pick<
    RankingsWords,
    | "timeliness"
    | "completeness"
    | "consistency"
    | "openness"
    | "correction"
    | "weightOf"
    | "pointsOf"
    | "published"
    | "isPublished"
    | "isYours"
    | "compute"
    | "was"
    | "checksum"
    | "name"
    | "tier"
    | "tiers"
    | "places"
    | "placesOf"
    | "span"
    | "spanOne"
    | "place"
    | "placeShared"
    | "score"
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
        <Group key={group.group} title={groups[group.group] ?? group.group} {...{ group, words, names, publishedTiers }} />
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
  max: number;
  onChange: (event: ChangeEvent<HTMLInputElement>) => void;
};

function Slider({ field, label, value, max, onChange }: SliderProps) {
  return (
    <label className={styles.slider}>
      <span>{label}</span>
      <input type="range" name={field} min={0} max={max} step={1} value={value} onChange={onChange} />
      <span className={styles.value} aria-hidden="true">
        {value}
      </span>
    </label>
  );
}

type GroupProps = Pick<WeightsProps, "words" | "names" | "publishedTiers"> & { group: RankedGroup; title: string };

function Group({ group: { bodies }, title, words, names, publishedTiers }: GroupProps) {
  return (
    <div className={styles.group}>
      <h2>{title}</h2>
      <Scroll className={styles.scroll} aria-label={title}>
        <table className={styles.table}>
          <thead>
            <tr>
              {[words.name, words.tier, words.was, words.places, words.place, words.score].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {bodies.map(({ body, tier, placeInterval, medianPlace, place, shared, score }) => {
              const was = publishedTiers[body];
              return (
                <tr key={body}>
                  <th scope="row">{names[body] ?? body}</th>
                  <td>
                    <Tier tier={tier} word={words.tiers[tier]} />
                  </td>
                  <td className={was === tier ? styles.same : styles.other}>{was && words.tiers[was]}</td>
                  <td>
                    <Places
                      interval={placeInterval}
                      median={medianPlace}
                      of={bodies.length}
                      text={fill(words.placesOf, { span: spanOf(placeInterval, words), median: medianPlace })}
                    />
                  </td>
                  <td>{shared > 1 ? fill(words.placeShared, { place }) : place}</td>
                  <td>{formatPoints(shownScore(score))}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </div>
  );
}
