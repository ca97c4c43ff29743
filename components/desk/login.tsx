"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { desk } from "@/lib/words/zh/desk";
import styles from "./login.module.css";
import { Secrecy } from "./secrecy";

/** Accounts of the made-up area, whose password everyone may know. */
export type DemoAccounts = { password: string; accounts: readonly { username: string; duty: string }[] };

export function Login({ to, demo }: { to: string; demo: DemoAccounts | null }) {
  const [needsCode, setNeedsCode] = useState(false);
  const words = desk.login;
  return (
    <div className={styles.login}>
      <h1>{needsCode ? words.codeTitle : words.title}</h1>
      <Secrecy />
      {needsCode ? (
        <>
          <Form path="/api/desk/session/code" submit={words.codeSubmit} to={to} whole>
            <Field
              label={words.code}
              name="code"
              hint={words.codeHint}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              autoFocus
            />
          </Form>
          <p>
            <Button onClick={() => setNeedsCode(false)}>{words.again}</Button>
          </p>
        </>
      ) : (
        <>
          <Form<{ needsCode: boolean }>
            path="/api/desk/session"
            submit={words.submit}
            onDone={(answer) => setNeedsCode(answer.needsCode)}
            to={(answer) => (answer.needsCode ? null : to)}
            whole
          >
            <Field label={words.username} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} />
            <Field label={words.password} name="password" type="password" autoComplete="current-password" />
          </Form>
          <p>
            <Link href="/desk/slip">{words.slip}</Link>
          </p>
          {demo && <Demo {...demo} />}
        </>
      )}
    </div>
  );
}

const Demo = ({ password, accounts }: DemoAccounts) => (
  <section className={styles.demo}>
    <h2>{desk.login.demoTitle}</h2>
    <p>
      {desk.login.demoLead} <code>{password}</code>
    </p>
    <dl>
      {accounts.map(({ username, duty }) => (
        <div key={username}>
          <dt>
            <code>{username}</code>
          </dt>
          <dd>{duty}</dd>
        </div>
      ))}
    </dl>
  </section>
);
