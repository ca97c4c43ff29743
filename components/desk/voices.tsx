import { Select, TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { fill } from "@/lib/words/fill";
import { voices as words } from "@/lib/words/zh/voices";
import styles from "./voices.module.css";

type Said = { key: string; bodyId: string; year: number; about: string; who: string; text: string; on: string };
export type ReplyEntry = Said & { number: number; state: keyof typeof words.states };
export type ProblemEntry = Said & { id: string; status: keyof typeof words.statuses; answer: string };

type Props = { areaId: string; replies: readonly ReplyEntry[]; problems: readonly ProblemEntry[] };

const STATUSES = Object.entries(words.statuses).map(([value, label]) => ({ value, label }));

/** What waits for the office's word before the public reads it. */
export function Voices({ areaId, replies, problems }: Props) {
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <section aria-labelledby="replies">
        <h2 id="replies">{words.replies}</h2>
        {replies.length === 0 && <p>{words.noReplies}</p>}
        <ul className={styles.list}>
          {replies.map((reply) => (
            <li key={reply.key}>
              <Quote areaId={areaId} said={reply} state={words.states[reply.state]} />
              <Judge areaId={areaId} reply={reply} />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="problems">
        <h2 id="problems">{words.problems}</h2>
        {problems.length === 0 && <p>{words.noProblems}</p>}
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={problem.key}>
              <Quote areaId={areaId} said={problem} state={words.statuses[problem.status]} />
              <Answer areaId={areaId} problem={problem} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

const Quote = ({
  areaId,
  said: { bodyId, year, who, on, about, text },
  state,
}: {
  areaId: string;
  said: Said;
  state: string;
}) => (
  <>
    <p>
      <strong>{state}</strong>{" "}
      <Link href={`/desk/reports/${bodyId}/${year}?area=${areaId}`}>{fill(words.entry, { who, on })}</Link> {about}
    </p>
    <blockquote className={styles.text}>{text}</blockquote>
  </>
);

function Judge({ areaId, reply: { bodyId, year, number, state, ...said } }: { areaId: string; reply: ReplyEntry }) {
  const input = { areaId, bodyId, year, number, revision: state };
  const path = "/api/desk/replies/moderate";
  const form = (next: "shown" | "refused", submit: string) => (
    <Form
      {...{ path, submit, fixed: { ...input, state: next }, label: `${submit}：${nameOf(said)}` }}
      kind={next === "shown" ? "primary" : "plain"}
    />
  );
  return (
    <div className={styles.ways}>
      {state !== "shown" && form("shown", words.show)}
      {state !== "refused" && form("refused", words.refuse)}
    </div>
  );
}

const nameOf = ({ who, on, about }: Pick<Said, "who" | "on" | "about">): string => `${fill(words.entry, { who, on })} ${about}`;

const Answer = ({ areaId, problem: { id, status, answer, ...said } }: { areaId: string; problem: ProblemEntry }) => (
  <details open={status === "received"}>
    <summary>{words.save}</summary>
    <Form
      path="/api/desk/problems/answer"
      fixed={{ areaId, id, revision: status }}
      submit={words.save}
      label={`${words.save}：${nameOf(said)}`}
    >
      <Select label={words.status} name="status" options={STATUSES} defaultValue={status} />
      <TextArea label={words.answer} name="answer" hint={words.answerHint} rows={2} defaultValue={answer} />
    </Form>
  </details>
);
