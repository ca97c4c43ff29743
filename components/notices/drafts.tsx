import { Button } from "@/components/controls/button";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import type { Day } from "@/lib/report/body";
import type { Letter, NoticeKind } from "@/lib/report/notices/letter";
import { fill } from "@/lib/words/fill";
import { notices as words } from "@/lib/words/zh/notices";
import { LetterView } from "./letter";
import styles from "./notices.module.css";

type Draft = { bodyId: string | null; name: string; letter: Letter; hash: string; isOpen: boolean };

type DraftsProps = {
  areaId: string;
  area: string;
  year: number;
  kind: NoticeKind;
  today: Day;
  dueOn: Day | null;
  isCounted: boolean;
  drafts: readonly Draft[];
};

/** The letters that could be issued now, each to be read before it is. */
export function NoticeDrafts({ areaId, area, year, kind, today, dueOn, isCounted, drafts }: DraftsProps) {
  const list = `/monitor/notices?area=${areaId}&year=${year}`;
  return (
    <div className={styles.page}>
      <header>
        <h1>{fill(words.draft.title, { kind: words.kinds[kind] })}</h1>
        <p className={styles.muted}>{fill(words.draft.lead, { area, year })}</p>
        <p>
          <Link href={list}>{words.draft.back}</Link>
        </p>
      </header>
      {dueOn !== null && (
        <form method="get" className={styles.due}>
          <input type="hidden" name="area" value={areaId} />
          <input type="hidden" name="year" value={year} />
          <input type="hidden" name="kind" value={kind} />
          <label>
            {words.draft.due} <input type="date" name="due" defaultValue={dueOn} min={today} />
          </label>
          <Button type="submit">{words.draft.apply}</Button>
          {!isCounted && <p className={styles.muted}>{words.draft.uncounted}</p>}
        </form>
      )}
      {drafts.length === 0 ? (
        <p>{words.draft.none[kind]}</p>
      ) : (
        <Form
          path="/api/monitor/notices/issue"
          fixed={{ areaId, year, kind, dueOn: dueOn ?? "" }}
          submit={words.draft.issue}
          to={list}
        >
          {drafts.map(({ bodyId, name, letter, hash, isOpen }) => (
            <section key={bodyId ?? "all"} aria-label={name} className={styles.draft}>
              <label>
                <input type="checkbox" name="letters[]" value={`${bodyId ?? ""}:${hash}`} defaultChecked={!isOpen} />{" "}
                {fill(words.draft.choose, { to: name })}
                {isOpen && <span className={styles.muted}>（{words.draft.already}）</span>}
              </label>
              <LetterView letter={letter} />
            </section>
          ))}
        </Form>
      )}
    </div>
  );
}
