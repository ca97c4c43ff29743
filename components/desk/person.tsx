"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { Choices, Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { fill } from "@/lib/words/fill";
import { people } from "@/lib/words/zh/people";
import styles from "./account.module.css";
import { ROLE_OPTIONS } from "./new-person";
import { Notice, type SlipView } from "./notice";
import { dutiesOf, type PersonEntry } from "./people-list";
import { WriteButton } from "./write-button";

type PersonProps = {
  person: PersonEntry & { areaId: string; revision: number };
  isOwn: boolean;
  canWrite: boolean;
  canSecure: boolean;
  site: string;
};

/** An account with everything that its administrators may do to it. */
export function PersonPage({ person, isOwn, canWrite, canSecure, site }: PersonProps) {
  const words = people.person;
  const { id, revision } = person;
  return (
    <div className={styles.page}>
      <div className={styles.screen}>
        <h1>{fill(words.title, { username: person.username })}</h1>
        <p>
          {person.name} · {people.list[person.state]} · {dutiesOf(person)}
        </p>
        {isOwn && <p className="note">{words.notOwn}</p>}
      </div>
      {canWrite && (
        <section className={styles.screen}>
          <h2>{words.renameTitle}</h2>
          <Form path="/api/desk/people/rename" fixed={{ id, revision }} submit={words.rename} done={words.saved}>
            <Field label={people.list.name} name="name" defaultValue={person.name} />
          </Form>
        </section>
      )}
      {canSecure && !isOwn && (
        <section className={styles.screen}>
          <h2>{words.rolesTitle}</h2>
          <Form path="/api/desk/people/roles" fixed={{ id, revision }} submit={words.saveRoles} done={words.saved}>
            <Choices legend={people.list.roles} name="roles" options={ROLE_OPTIONS} chosen={person.roles} />
          </Form>
        </section>
      )}
      {canSecure && <Slip id={id} site={site} />}
      {canSecure && (
        <section className={styles.screen}>
          <h2>{words.sessionsTitle}</h2>
          <p>{words.sessionsLead}</p>
          <WriteButton path="/api/desk/people/sessions" input={{ id }} done={words.ended}>
            {words.endSessions}
          </WriteButton>
        </section>
      )}
      {canWrite && !isOwn && (
        <section className={styles.screen}>
          <h2>{words.barTitle}</h2>
          <p>{words.barLead}</p>
          <Form
            path="/api/desk/people/bar"
            fixed={{ id, revision, barred: person.state !== "barred" }}
            submit={person.state === "barred" ? words.unbar : words.bar}
            kind="danger"
            done={words.saved}
          />
        </section>
      )}
      <p className={styles.screen}>
        <Link href={`/desk/people?area=${person.areaId}`}>{words.back}</Link>
      </p>
    </div>
  );
}

function Slip({ id, site }: { id: string; site: string }) {
  const [slip, setSlip] = useState<SlipView | null>(null);
  const words = people.person;
  return (
    <section>
      <div className={styles.screen}>
        <h2>{words.slipTitle}</h2>
        <p>{words.slipLead}</p>
        <WriteButton<{ slip: SlipView }> path="/api/desk/people/slip" input={{ id }} onDone={(answer) => setSlip(answer.slip)}>
          {words.slip}
        </WriteButton>
        {slip && (
          <p>
            {people.create.printed}{" "}
            <Button kind="primary" onClick={() => window.print()}>
              {people.create.print}
            </Button>
          </p>
        )}
      </div>
      {slip && <Notice slip={slip} title={people.notice.reset} site={site} />}
    </section>
  );
}
