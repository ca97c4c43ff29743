"use client";

import { TextArea } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { fill } from "@/lib/words/fill";
import { aggregate } from "@/lib/words/zh/aggregate";

type Props = { area: string; year: number; body: string; name: string };

/** A unit of which there is no report is left out for a reason, by name. */
export function LeaveOut({ area, year, body, name }: Props) {
  const words = aggregate.units;
  return (
    <details>
      <summary aria-label={fill(words.leaveOutTitle, { name })}>{words.leaveOut}</summary>
      <p>{words.leaveOutHint}</p>
      <Form
        path="/api/monitor/aggregate/adjust"
        fixed={{ areaId: area, year, kind: "leftOut", body, cells: [] }}
        submit={words.leaveOut}
      >
        <TextArea label={aggregate.adjust.reason} name="reason" rows={2} />
      </Form>
    </details>
  );
}
