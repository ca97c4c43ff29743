"use client";

import { useRouter } from "next/navigation";
import { DataTable } from "@/components/controls/data-table";
import { Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { formatMoment } from "@/lib/format";
import { fill } from "@/lib/words/fill";
import { people } from "@/lib/words/zh/people";
import styles from "./account.module.css";
import { SecondFactor } from "./second-factor";
import { WriteButton } from "./write-button";

type Session = { id: string; since: string; seen: string; address: string; agent: string; current: boolean };

type AccountProps = {
  username: string;
  name: string;
  hint: string;
  factor: "on" | "off" | "needed";
  sessions: readonly Session[];
};

/** One's own account. */
export function Account({ username, name, hint, factor, sessions }: AccountProps) {
  const words = people.account;
  return (
    <div className={styles.page}>
      <div>
        <h1>{words.title}</h1>
        <p>
          {name}（{words.username} <code>{username}</code>）
        </p>
      </div>
      <SecondFactor factor={factor} />
      <section>
        <h2>{words.passwordTitle}</h2>
        <Form path="/api/desk/account/password" submit={words.change} done={words.changed}>
          <input type="hidden" name="username" autoComplete="username" value={username} disabled />
          <Field label={words.current} name="current" type="password" autoComplete="current-password" />
          <Field label={words.password} name="password" type="password" hint={hint} autoComplete="new-password" />
          <Field label={words.again} name="again" type="password" autoComplete="new-password" />
        </Form>
      </section>
      <section>
        <h2>{words.sessionsTitle}</h2>
        <Sessions sessions={sessions} />
      </section>
    </div>
  );
}

const COLUMNS = [
  { key: "since", title: people.account.since, sortable: true },
  { key: "seen", title: people.account.seen, sortable: true },
  { key: "address", title: people.account.address },
  { key: "agent", title: people.account.agent },
  { key: "action", title: people.account.action },
] as const;

function Sessions({ sessions }: { sessions: readonly Session[] }) {
  const router = useRouter();
  const words = people.account;
  const rows = sessions.map(({ id, since, seen, address, agent, current }, index) => ({
    key: id,
    cells: {
      since: { show: formatMoment(since), sort: since },
      seen: { show: formatMoment(seen), sort: seen },
      address: { show: address },
      agent: { show: agent },
      action: {
        show: current ? (
          words.thisOne
        ) : (
          <WriteButton
            path="/api/desk/account/session"
            input={{ id }}
            label={fill(words.endOf, { n: index + 1, since: formatMoment(since) })}
            done={words.ended}
            onDone={() => router.refresh()}
          >
            {words.end}
          </WriteButton>
        ),
      },
    },
  }));
  return <DataTable caption={words.sessions} columns={COLUMNS} rows={rows} empty="" />;
}
