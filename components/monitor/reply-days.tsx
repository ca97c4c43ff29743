import { Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { monitor } from "@/lib/words/zh/monitor";
import styles from "./monitor.module.css";

const words = monitor.findings;

/** How long a body may answer a confirmed finding before it counts anywhere. */
export const ReplyDays = ({ areaId, days }: { areaId: string; days: number }) => (
  <section aria-labelledby="reply-days" className={styles.narrow}>
    <h2 id="reply-days">{words.replyTitle}</h2>
    <Form key={days} path="/api/monitor/reply-days" fixed={{ areaId, revision: days }} submit={words.replySave} done={words.done}>
      <Field label={words.replyDays} name="days" type="number" min={0} max={60} defaultValue={days} hint={words.replyHint} />
    </Form>
  </section>
);
