"use client";

import { useState } from "react";
import { Button } from "@/components/controls/button";
import { DataTable } from "@/components/controls/data-table";
import { Field, Select } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { AREA_LEVELS, type Area } from "@/lib/report/body";
import { fill } from "@/lib/words/fill";
import { desk } from "@/lib/words/zh/desk";
import { people } from "@/lib/words/zh/people";
import styles from "./account.module.css";
import { Notice, type SlipView } from "./notice";

type AreasProps = { areas: readonly Pick<Area, "id" | "name" | "level">[]; site: string };
type Made = { slip: SlipView; username: string };

const COLUMNS = [
  { key: "id", title: desk.areas.code, sortable: true },
  { key: "name", title: desk.areas.name, sortable: true },
  { key: "level", title: desk.areas.level },
] as const;

/** The areas of the site, and a form for the next with its first administrator. */
export function Areas({ areas, site }: AreasProps) {
  const [made, setMade] = useState<Made | null>(null);
  const words = desk.areas;
  const rows = areas.map(({ id, name, level }) => ({
    key: id,
    cells: { id: { show: id }, name: { show: name }, level: { show: words.levels[level] } },
  }));
  return (
    <div className={styles.page}>
      <div className={styles.screen}>
        <h1>{words.title}</h1>
        <p>{words.lead}</p>
      </div>
      {made && (
        <div>
          <div className={styles.screen}>
            <p role="status">{fill(people.create.done, { username: made.username })}</p>
            <p>
              {people.create.printed}{" "}
              <Button kind="primary" onClick={() => window.print()}>
                {people.create.print}
              </Button>
            </p>
          </div>
          <Notice slip={made.slip} title={people.notice.title} site={site} />
        </div>
      )}
      <section className={styles.screen}>
        <h2>{words.submit}</h2>
        <Form<Made> path="/api/desk/areas" submit={words.submit} onDone={setMade}>
          <Field label={words.code} name="id" hint={words.codeHint} inputMode="numeric" />
          <Field label={words.name} name="name" />
          <Field label={words.nameEn} name="nameEn" />
          <Select
            label={words.level}
            name="level"
            defaultValue="county"
            options={AREA_LEVELS.map((level) => ({ value: level, label: words.levels[level] }))}
          />
          <Field label={words.parent} name="parentId" optional inputMode="numeric" />
          <Field label={words.username} name="username" hint={people.create.usernameHint} autoCapitalize="none" />
          <Field label={words.person} name="person" />
        </Form>
      </section>
      <section className={styles.screen}>
        <h2>{words.caption}</h2>
        <DataTable caption={words.caption} columns={COLUMNS} rows={rows} empty={words.empty} />
      </section>
    </div>
  );
}
