"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useUnsaved } from "@/components/controls/leaving";
import { write } from "@/components/controls/write";
import { upload as words } from "@/lib/words/zh/upload";
import { AcceptClean } from "./accept-clean";
import { DropZone } from "./drop-zone";
import { type FileState, FileTable } from "./file-table";
import { type Outgoing, sendFiles } from "./send-files";
import styles from "./upload.module.css";

export type UploadState = { id: string; bodyId: string | null; files: readonly FileState[] };

type Props = {
  areaId: string;
  bodies: readonly { id: string; name: string }[];
  /** The viewer may bring files of all bodies. */
  all: boolean;
  mayShow: boolean;
  view: UploadState | null;
};

const LOOK_AGAIN = 1500;

/** Takes files, sends them, and shows how far each is; what the server has is there again when the page is opened anew. */
export function Uploader({ areaId, bodies, all, mayShow, view }: Props) {
  const [state, setState] = useState(view);
  const [outgoing, setOutgoing] = useState<readonly Outgoing[]>([]);
  const [bodyId, setBodyId] = useState(view?.bodyId ?? (all ? "" : (bodies[0]?.id ?? "")));
  const [problem, setProblem] = useState("");
  const beginning = useRef<Promise<string | null> | null>(null);

  const look = useCallback(
    async (id: string) => {
      const response = await fetch(`/api/desk/uploads/${id}?area=${areaId}`).catch(() => null);
      // Whatever the look brings, the files are where they were.
      if (response?.ok) setState((await response.json()) as UploadState);
    },
    [areaId],
  );

  const isSending = outgoing.some((one) => one.state === "waiting" || one.state === "sending");
  const isWaiting = isSending || (state?.files.some(({ waiting }) => waiting) ?? false);
  useLooking(isWaiting ? (state?.id ?? null) : null, look);
  useUnsaved(isSending);

  const begin = async (): Promise<string | null> => {
    const begun = await write<{ id: string }>("/api/desk/uploads", { areaId, ...(bodyId !== "" && { bodyId }) });
    if (!begun.ok) {
      setProblem(begun.refused.message);
      return null;
    }
    const { id } = begun.answer;
    setState({ id, bodyId: bodyId || null, files: [] });
    window.history.replaceState(null, "", `/desk/uploads/${id}?area=${areaId}`);
    return id;
  };
  // Files that come while the first are being announced belong to the same upload.
  const beginOnce = async (): Promise<string | null> => {
    if (state) return state.id;
    beginning.current ??= begin();
    const id = await beginning.current;
    if (id === null) beginning.current = null;
    return id;
  };

  const send = async (uploadId: string, files: readonly Outgoing[]) => {
    const tell = (id: string, change: Partial<Outgoing>) =>
      setOutgoing((all) => all.map((one) => (one.id === id ? { ...one, ...change } : one)));
    const pathOf = ({ id, file }: Outgoing) =>
      `/api/desk/uploads/file?${new URLSearchParams({ areaId, uploadId, id, name: file.webkitRelativePath || file.name })}`;
    await sendFiles(files, pathOf, tell);
    await look(uploadId);
  };

  const take = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setProblem("");
    const id = await beginOnce();
    if (id === null) return;
    const made = files.map((file): Outgoing => ({ id: newId(), file, state: "waiting", percent: 0, message: "" }));
    setOutgoing((before) => [...before, ...made]);
    await send(id, made);
  };

  const change = async (path: "cancel" | "retry", id: string) => {
    if (!state) return;
    const failed = outgoing.find((one) => one.id === id && one.state === "failed");
    if (failed) return await send(state.id, [failed]);
    const written = await write(`/api/desk/uploads/${path}`, { areaId, uploadId: state.id, id });
    setProblem(written.ok ? "" : written.refused.message);
    await look(state.id);
  };

  return (
    <>
      {!view && (bodies.length > 1 || all) && (
        <label className={styles.body}>
          {words.body}
          <select value={bodyId} onChange={(event) => setBodyId(event.target.value)} disabled={state !== null}>
            {all && <option value="">{words.anyBody}</option>}
            {bodies.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <DropZone onFiles={(files) => void take(files)} />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {(outgoing.length > 0 || (state?.files.length ?? 0) > 0) && (
        <FileTable
          areaId={areaId}
          uploadId={state?.id ?? ""}
          files={state?.files ?? []}
          outgoing={outgoing}
          onChange={(path, id) => void change(path, id)}
        />
      )}
      {state && (
        <AcceptClean
          {...{ areaId, mayShow }}
          uploadId={state.id}
          clean={state.files.filter(({ clean }) => clean).length}
          onDone={() => void look(state.id)}
        />
      )}
    </>
  );
}

/** An id of the file's own, also where the page is not on a safe address and crypto.randomUUID is not there. */
const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, "0")).join("");

function useLooking(id: string | null, look: (id: string) => Promise<void>): void {
  useEffect(() => {
    if (id === null) return;
    const timer = window.setInterval(() => void look(id), LOOK_AGAIN);
    return () => window.clearInterval(timer);
  }, [id, look]);
}
