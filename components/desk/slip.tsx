"use client";

import { useState } from "react";
import { ButtonLink } from "@/components/controls/button";
import { Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { people } from "@/lib/words/zh/people";
import styles from "./login.module.css";
import { Secrecy } from "./secrecy";

/** Where whoever holds a printed slip chooses a password. */
export function SlipForm({ hint }: { hint: string }) {
  const [isDone, setDone] = useState(false);
  const words = people.slip;
  return (
    <div className={styles.login}>
      <h1>{words.title}</h1>
      <Secrecy />
      {isDone ? (
        <>
          <p role="status">{words.done}</p>
          <p>
            <ButtonLink kind="primary" href="/desk/login">
              {words.toLogin}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p>{words.lead}</p>
          <Form path="/api/desk/slip" submit={words.submit} onDone={() => setDone(true)}>
            <Field label={words.username} name="username" autoComplete="username" autoCapitalize="none" spellCheck={false} />
            <Field label={words.code} name="code" hint={words.codeHint} spellCheck={false} />
            <Field label={words.password} name="password" type="password" hint={hint} autoComplete="new-password" />
            <Field label={words.again} name="again" type="password" autoComplete="new-password" />
          </Form>
          <p>
            <Link href="/desk/login">{words.back}</Link>
          </p>
        </>
      )}
    </div>
  );
}
