"use client";

import { useState } from "react";
import { Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { people } from "@/lib/words/zh/people";
import styles from "./account.module.css";

/** `needed`: the person's roles ask for it and nothing else is open until then. */
export function SecondFactor({ factor }: { factor: "on" | "off" | "needed" }) {
  const [begun, setBegun] = useState<{ picture: string; secret: string } | null>(null);
  const words = people.account;
  const lead = { on: words.factorOn, off: words.factorOff, needed: words.factorNeeded }[factor];
  return (
    <section>
      <h2>{words.factorTitle}</h2>
      <div className={styles.narrow}>
        <p>{lead}</p>
        {factor !== "on" && !begun && (
          <>
            <p>{words.factorLead}</p>
            <Form<{ picture: string; secret: string }>
              path="/api/desk/account/second-factor"
              submit={words.begin}
              onDone={setBegun}
            >
              <Field label={words.current} name="current" type="password" autoComplete="current-password" />
            </Form>
          </>
        )}
        {factor !== "on" && begun && <Confirm {...begun} />}
      </div>
    </section>
  );
}

function Confirm({ picture, secret }: { picture: string; secret: string }) {
  const words = people.account;
  return (
    <>
      <p>{words.scan}</p>
      {/* biome-ignore lint/performance/noImgElement: it is in the page already */}
      <img
        className={styles.picture}
        alt={words.picture}
        width={208}
        height={208}
        src={`data:image/svg+xml,${encodeURIComponent(picture)}`}
      />
      <p>
        {words.secret} <code className={styles.secret}>{secret}</code>
      </p>
      <Form path="/api/desk/account/second-factor/confirm" submit={words.confirm} to="/desk" whole>
        <Field label={words.code} name="code" inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
      </Form>
    </>
  );
}
