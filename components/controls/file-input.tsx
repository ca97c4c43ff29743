"use client";

import { type ComponentProps, type RefObject, useEffect, useEffectEvent } from "react";

type FileInputProps = Omit<ComponentProps<"input">, "type" | "onChange" | "ref"> & {
  ref: RefObject<HTMLInputElement | null>;
  onFiles: (files: readonly File[]) => void;
};

/** Hands on files as they are chosen, those too that were chosen before the page's script came; the same file may be chosen again. */
export function FileInput({ ref, onFiles, ...rest }: FileInputProps) {
  const take = () => {
    const files = [...(ref.current?.files ?? [])];
    if (!ref.current || files.length === 0) return;
    ref.current.value = "";
    onFiles(files);
  };
  const takeEarly = useEffectEvent(take);
  useEffect(() => takeEarly(), []);
  return <input {...rest} ref={ref} type="file" onChange={take} />;
}
