"use client";

import { useId, useState } from "react";
import { review as words } from "@/lib/words/zh/review";
import styles from "./review.module.css";

type Option = { id: string; name: string; search: string };
type Props = { bodies: readonly Option[]; candidates: readonly string[]; chosen: string | null };

/** A body found by any of its names, in characters, letters or first letters; nothing is chosen until somebody chooses. */
export function BodySearch({ bodies, candidates, chosen }: Props) {
  const [text, setText] = useState("");
  const [id, setId] = useState(chosen ?? "");
  const field = useId();
  const wanted = text.trim().toLowerCase();
  const found = bodies.filter((one) => one.id === id || wanted === "" || one.search.includes(wanted));
  const likely = bodies.filter((one) => candidates.includes(one.id) && one.id !== id);
  return (
    <div className={styles.bodySearch}>
      <label htmlFor={`${field}-search`}>{words.search}</label>
      <input
        id={`${field}-search`}
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
      />
      <label htmlFor={field}>{words.body}</label>
      <select id={field} name="body" required value={id} onChange={(event) => setId(event.target.value)}>
        <option value="" disabled>
          {words.unknown}
        </option>
        {found.map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
      {likely.length > 0 && (
        <p className={styles.likely}>
          {words.candidates}
          {likely.map((one) => (
            <button key={one.id} type="button" onClick={() => setId(one.id)}>
              {one.name}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}
