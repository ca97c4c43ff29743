"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { Button } from "@/components/controls/button";
import { useLeaving } from "@/components/controls/leaving";
import { useWrite } from "@/components/controls/write";
import { labelOf } from "@/lib/report/cells";
import { blanksOf, checkEntry, ENTRY_SECTIONS, type EntryContent, illegibleOf, typeCell } from "@/lib/report/entry";
import type { CellKey, FormId } from "@/lib/report/form";
import { printedTables } from "@/lib/report/layout";
import type { SectionKey } from "@/lib/report/report";
import { fill } from "@/lib/words/fill";
import { entry as words } from "@/lib/words/zh/entry";
import { Clashes } from "./clashes";
import styles from "./entry.module.css";
import { EntryTable } from "./entry-table";
import { SectionText } from "./section-text";
import { useSaved } from "./use-saved";

type Props = {
  report: { areaId: string; bodyId: string; year: number };
  page: {
    name: string;
    form: FormId;
    revision: number;
    content: EntryContent;
    carried: readonly string[];
    stock: EntryContent["cells"];
    last: { year: number; sections: Partial<Record<SectionKey, string>> } | null;
  };
};

/** The official form, with its sums checked while one types and last year's text beside this year's. */
export function EntryForm({ report, page }: Props) {
  const { name, form, carried, stock, last } = page;
  const { isLeaving, leave } = useLeaving();
  const { content, setContent, saved, flush, read } = useSaved(report, page);
  const finishing = useWrite("/api/desk/entries/finish");
  const settled = useDeferredValue(content);
  const findings = useMemo(() => checkEntry(form, report.year, name, settled), [form, report.year, name, settled]);
  const tables = useMemo(() => printedTables(form, "zh"), [form]);
  const wrong = useMemo(
    () => new Set(findings.filter(({ verdict }) => verdict === "fail").flatMap(({ cells }) => cells)),
    [findings],
  );
  const illegible = illegibleOf(form, content);
  const blanks = blanksOf(form, content);

  const setCell = (cell: CellKey, text: string) =>
    setContent((now) => ({ ...now, cells: typeCell(now.cells, cell, text, stock) }));
  const setSection = (key: SectionKey, text: string) =>
    setContent((now) => ({ ...now, sections: { ...now.sections, [key]: text } }));
  const fillZeros = () =>
    setContent((now) => ({ ...now, cells: { ...now.cells, ...Object.fromEntries(blanks.map((cell) => [cell, "0"])) } }));
  const download = async (as: "docx" | "html") => {
    if ((await flush()) === null) return;
    const query = new URLSearchParams({ area: report.areaId, body: report.bodyId, year: String(report.year), as });
    window.location.assign(`/api/desk/entries/download?${query}`);
  };
  const finish = async () => {
    const current = await flush();
    if (current === null || (await finishing.send({ ...report, revision: current })) === null) return;
    leave(`/desk/reports/${report.bodyId}/${report.year}?area=${report.areaId}`);
  };
  const refused = saved.refused ?? finishing.refused;
  return (
    <>
      <p className={styles.lead}>{words.lead}</p>
      {carried.length > 0 && <p className="notice">{words.carried}</p>}
      {ENTRY_SECTIONS.map(({ key, title }) => (
        <section key={key} aria-labelledby={`s-${key}`}>
          <h2 id={`s-${key}`}>{title}</h2>
          <SectionText
            title={title}
            text={content.sections[key] ?? ""}
            last={last?.sections[key]}
            lastYear={last?.year ?? null}
            onChange={(text) => setSection(key, text)}
          />
          {tables
            .filter(({ table }) => table === key)
            .map((table) => (
              <EntryTable key={table.table} {...{ table, form, wrong, illegible }} cells={content.cells} onChange={setCell} />
            ))}
        </section>
      ))}
      <section className={styles.checks} aria-labelledby="checks">
        <h2 id="checks">{words.checks}</h2>
        <p role="status">{findings.length === 0 ? words.checksNone : fill(words.checksSome, { n: findings.length })}</p>
        <ul>
          {findings.map(({ rule, subject, message }) => (
            <li key={`${rule} ${subject}`}>{message.zh}</li>
          ))}
        </ul>
        {illegible.length > 0 && (
          <p>
            {fill(words.illegible, { n: illegible.length })}
            {illegible.map((cell) => labelOf(cell, form, "zh")).join("；")}
          </p>
        )}
        {blanks.length > 0 && <Zeros count={blanks.length} onFill={fillZeros} />}
      </section>
      <div className={styles.finish}>
        <p role="status">
          {saved.state === "saving"
            ? words.saving
            : saved.state === "unsaved"
              ? words.unsaved
              : saved.at
                ? fill(words.saved, { at: clock(saved.at) })
                : ""}
        </p>
        {refused && <p role="alert">{refused.message}</p>}
        {saved.clashes && <Clashes clashes={saved.clashes} form={form} onRead={read} />}
        <p>{words.finishLead}</p>
        <div className={styles.row}>
          <Button kind="primary" onClick={() => void finish()} disabled={finishing.busy || isLeaving}>
            {words.finish}
          </Button>
          <Button onClick={() => void download("docx")}>{words.docx}</Button>
          <Button onClick={() => void download("html")}>{words.html}</Button>
        </div>
      </div>
    </>
  );
}

const clock = (at: Date): string => at.toLocaleTimeString("zh-CN", { hour12: false });

/** Only whoever answers for the report can say that nothing happened. */
function Zeros({ count, onFill }: { count: number; onFill: () => void }) {
  const [isSure, setSure] = useState(false);
  return (
    <div className={styles.zeros}>
      <p>{fill(words.blanks, { n: count })}</p>
      <label>
        <input type="checkbox" checked={isSure} onChange={(event) => setSure(event.target.checked)} /> {words.fillZerosConfirm}
      </label>
      <Button disabled={!isSure} onClick={onFill}>
        {fill(words.fillZeros, { n: count })}
      </Button>
    </div>
  );
}
