"use client";

import { useState } from "react";
import { Select } from "@/components/controls/field";
import { Form } from "@/components/controls/form";
import { fill } from "@/lib/words/fill";
import { upload as words } from "@/lib/words/zh/upload";
import { howOptions } from "./how-options";
import styles from "./upload.module.css";

type Props = { areaId: string; uploadId: string; clean: number; mayShow: boolean; onDone: () => void };

/** Takes all files at once about which there is nothing to ask. */
export function AcceptClean({ areaId, uploadId, clean, mayShow, onDone }: Props) {
  const [result, setResult] = useState("");
  return (
    <div className={styles.acceptClean}>
      {clean > 0 && (
        <Form<{ accepted: number; left: number }>
          path="/api/desk/uploads/accept-clean"
          fixed={{ areaId, uploadId }}
          submit={fill(words.acceptClean, { n: clean })}
          onDone={(answer) => {
            setResult(fill(words.accepted, answer));
            onDone();
          }}
        >
          <Select
            label={words.how}
            name="how"
            options={howOptions(mayShow)}
            hint={words.acceptHint}
            defaultValue={mayShow ? "bringIn" : "draft"}
          />
        </Form>
      )}
      <p role="status">{result}</p>
    </div>
  );
}
