"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Choices, Field, type Option } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { fill } from "@/lib/words/fill";
import { desk } from "@/lib/words/zh/desk";
import { people } from "@/lib/words/zh/people";
import styles from "./account.module.css";
import { Notice, type SlipView } from "./notice";

export const ROLE_OPTIONS = (["system", "security", "audit", "monitor"] as const).map((role) => ({
  value: role,
  label: desk.roles[role],
}));

type NewPersonProps = { areaId: string; bodies: readonly Option[]; canSecure: boolean; site: string };
type Made = { slip: SlipView | null; username: string };

export function NewPerson({ areaId, bodies, canSecure, site }: NewPersonProps) {
  const [made, setMade] = useState<Made | null>(null);
  const words = people.create;
  if (made) return <Created {...made} areaId={areaId} site={site} />;
  return (
    <div className={styles.page}>
      <h1>{words.title}</h1>
      <Form<{ slip: SlipView | null; username: string }>
        path="/api/desk/people/create"
        fixed={{ areaId }}
        submit={words.submit}
        onDone={setMade}
      >
        <Field label={people.list.username} name="username" hint={words.usernameHint} autoCapitalize="none" spellCheck={false} />
        <Field label={people.list.name} name="name" />
        {canSecure ? (
          <>
            <Choices legend={people.list.roles} name="roles" options={ROLE_OPTIONS} />
            <details>
              <summary>{people.list.bodies}</summary>
              <Choices legend={people.list.bodies} name="bodies" options={bodies} />
            </details>
          </>
        ) : (
          <p className="note">{words.secureLater}</p>
        )}
      </Form>
      <p>
        <Link href={`/desk/people?area=${areaId}`}>{words.back}</Link>
      </p>
    </div>
  );
}

function Created({ slip, username, areaId, site }: Made & { areaId: string; site: string }) {
  const words = people.create;
  return (
    <div className={styles.page}>
      <div className={styles.screen}>
        <p role="status">{fill(words.done, { username })}</p>
        {slip && (
          <p>
            {words.printed}{" "}
            <Button kind="primary" onClick={() => window.print()}>
              {words.print}
            </Button>
          </p>
        )}
      </div>
      {slip && <Notice slip={slip} title={people.notice.title} site={site} />}
      <p className={styles.screen}>
        <Link href={`/desk/people?area=${areaId}`}>{words.back}</Link>
      </p>
    </div>
  );
}
