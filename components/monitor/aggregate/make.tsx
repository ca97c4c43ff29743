"use client";

import { DownloadLink } from "@/components/controls/button";
import { Checkbox, Field } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { Link } from "@/components/controls/link";
import { formatMoment } from "@/lib/format";
import type { MadeFrom } from "@/lib/report/aggregate/unit";
import { fill } from "@/lib/words/fill";
import { aggregate } from "@/lib/words/zh/aggregate";
import styles from "./aggregate.module.css";

type Props = { area: string; year: number; body: string; revision: string; open: number; made: MadeFrom | null };

const words = aggregate.make;

/** The files, and the report that is handed in under the area's own name. */
export function Make({ area, year, body, revision, open, made }: Props) {
  const file = (as: string) => `/api/monitor/aggregate/download?area=${area}&year=${year}&as=${as}`;
  return (
    <section aria-labelledby="make">
      <h2 id="make">{words.title}</h2>
      <p>{words.lead}</p>
      {open > 0 && <p className="notice">{fill(words.openCells, { n: open })}</p>}
      <p className={styles.actions}>
        <DownloadLink href={file("docx")}>{words.docx}</DownloadLink>
        <DownloadLink href={file("xlsx")}>{words.xlsx}</DownloadLink>
      </p>
      {made && (
        <p>
          {fill(words.made, { by: made.by, at: formatMoment(made.at), version: made.version, n: made.units.length })}{" "}
          <Link href={`/desk/reports/${body}/${year}?area=${area}`}>{words.see}</Link>
        </p>
      )}
      <Form<{ href: string }>
        path="/api/monitor/aggregate/make"
        fixed={{ areaId: area, year, revision }}
        submit={words.submit}
        to={({ href }) => href}
      >
        <Field label={words.reviewer} name="reviewer" />
        <Field label={words.signer} name="signer" />
        <Checkbox label={words.secrecy} name="secrecy" />
      </Form>
    </section>
  );
}
