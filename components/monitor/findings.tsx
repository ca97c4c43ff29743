"use client";

import { useState } from "react";
import { Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { fill } from "@/lib/words/fill";
import { monitor } from "@/lib/words/zh/monitor";
import { FindingItem, type ShownFinding } from "./finding-item";
import styles from "./monitor.module.css";

const words = monitor.findings;
const RESULTS = ["confirmed", "explained", "misread", "open"] as const;

type FindingsProps = { areaId: string; findings: readonly ShownFinding[]; total: number };

/** Findings to choose from, and what to do with those that are chosen. */
export function Findings({ areaId, findings, total }: FindingsProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const choose = (keys: readonly string[], isIn: boolean) =>
    setChosen((before) => new Set(isIn ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))));
  const picked = findings.filter(({ key }) => chosen.has(key));
  if (findings.length === 0) return <p>{words.empty}</p>;
  return (
    <>
      <label>
        <input
          type="checkbox"
          checked={picked.length === findings.length}
          onChange={(event) =>
            choose(
              findings.map(({ key }) => key),
              event.target.checked,
            )
          }
        />{" "}
        {words.chooseAll}
      </label>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <FindingItem
            key={finding.key}
            finding={finding}
            isChosen={chosen.has(finding.key)}
            onChoose={(isIn) => choose([finding.key], isIn)}
          />
        ))}
      </ul>
      {total > findings.length && <p className={styles.muted}>{fill(words.more, { n: findings.length })}</p>}
      {picked.length > 0 && (
        <section className={styles.handle} aria-label={words.handle}>
          <h2>
            {words.handle}（{picked.length}）
          </h2>
          <Form
            path="/api/monitor/findings"
            fixed={{ areaId, findings: picked.map(({ chosen: one }) => one) }}
            submit={words.submit}
            done={words.done}
            onDone={() => setChosen(new Set())}
          >
            <Select label={words.result} name="state" options={RESULTS.map((value) => ({ value, label: words.states[value] }))} />
            <TextArea label={words.note} name="note" rows={2} hint={words.noteHint} optional />
          </Form>
        </section>
      )}
    </>
  );
}
