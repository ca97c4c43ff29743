import { BreakNotes } from "@/components/figure/break-notes";
import type { Entity } from "@/lib/report/compare/compare";
import { isCount } from "@/lib/report/compare/variable";
import { formulaOf } from "@/lib/report/metrics/formula";
import { fill } from "@/lib/words/fill";
import styles from "./compare.module.css";
import type { CompareContext } from "./context";
import { breaksIn } from "./series";
import { differencesOf, othersNote } from "./stack";

/** What has to be known to read a comparison, one sentence each; only what applies to this one. */
export function CompareNotes({ context }: { context: CompareContext }) {
  const { data, language } = context;
  const breaks = [...new Set(data.variables.flatMap((variable) => breaksIn(variable, data.years)))];
  return (
    <>
      <ul className={styles.about}>
        {notesOf(context).map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <BreakNotes language={language} breaks={breaks.toSorted((a, b) => a.year - b.year)} />
    </>
  );
}

/** The same for a picture, whose words are all that stays with it. */
export function pictureNotes(context: CompareContext): readonly string[] {
  const { data, language } = context;
  const breaks = new Set(data.variables.flatMap((variable) => breaksIn(variable, data.years)).map((one) => one[language]));
  return [...notesOf(context), ...breaks];
}

function notesOf(context: CompareContext): readonly string[] {
  const { data, view, words } = context;
  const hasRates = data.variables.some((variable) => !isCount(variable));
  const isStack = view.as === "stack" && !hasRates;
  const isSingle = data.entities.every(({ of }) => of === "body");
  const applies: readonly (readonly [boolean, string])[] = [
    [!isSingle, words.sumNote],
    [hasRates, words.fewNote],
    [view.as === "stack" && hasRates, words.stackRates],
    [isStack, words.stackNote],
    [isStack && !isSingle && data.entities.length > 1 && data.entities.some(({ of }) => of === "sum"), words.stackSums],
    [view.relative && !isStack, words.relativeNote],
    [view.log, words.logNote],
    [data.entities.length > 6, words.contextNote],
  ];
  return [
    ...applies.flatMap(([holds, note]) => (holds ? [note] : [])),
    ...(isStack ? [othersNote(context) ?? [], ...differencesOf(context)].flat() : []),
    ...(isStack ? [] : undrawnNotes(context)),
    ...joinedNotes(context),
  ];
}

/** No rate, but cases are known, and told at the place of the missing point. */
const TOLD: readonly string[] = ["smallDenominator", "noCases"];

/** Whoever has no number in any of the years has no line, and is named. */
function undrawnNotes({ data, words, nameOf }: CompareContext): readonly string[] {
  const isEmpty = (entity: Entity) =>
    data.series.every(
      (one) => one.entity !== entity || one.points.every(({ value, status }) => value === null && !TOLD.includes(status)),
    );
  const names = data.entities.filter(isEmpty).map(nameOf);
  return names.length === 0 ? [] : [fill(words.undrawn, { names: names.join(words.listComma) })];
}

function joinedNotes({ data, words, bodyName }: CompareContext): readonly string[] {
  return data.entities
    .filter(({ of }) => of === "joined")
    .map(({ id, members }) =>
      fill(words.joinedNote, { name: bodyName(id), members: members.map((one) => bodyName(one)).join(words.listComma) }),
    );
}

/** What each measure is made of, and what to mind when reading it. */
export function Definitions({ context: { data, words, language } }: { context: CompareContext }) {
  return (
    <>
      {data.variables.map((variable) => (
        <p key={variable.key}>
          {fill(words.formula, { name: variable[language], formula: formulaOf(variable, language) })}
          {variable.caveat[language] !== "" && ` ${variable.caveat[language]}`} {variable.law[language]}
        </p>
      ))}
    </>
  );
}
