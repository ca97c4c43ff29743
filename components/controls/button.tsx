"use client";

import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { Link } from "./link";
import { useEarly } from "./use-early";

/** One primary to a screen; `danger` for what cannot be taken back. */
export type ButtonKind = "primary" | "plain" | "danger";

type ButtonProps = {
  kind?: ButtonKind;
  /** Does nothing without the page's script, until which it cannot be pressed: neither a click nor what was typed is lost. */
  scripted?: boolean;
} & ComponentProps<"button">;

export function Button({ kind = "plain", type = "button", scripted, disabled = false, ...rest }: ButtonProps) {
  const isEarly = useEarly() && (scripted ?? rest.onClick !== undefined);
  const early = isEarly && !disabled ? { "data-early": "" } : {};
  return (
    <button type={type} className={`${styles.button} ${styles[kind]}`} disabled={disabled || isEarly} {...early} {...rest} />
  );
}

/** What leads somewhere is a link, though it looks like a button. */
export const ButtonLink = ({ kind = "plain", ...rest }: { kind?: ButtonKind } & ComponentProps<typeof Link>) => (
  <Link className={`${styles.button} ${styles[kind]}`} {...rest} />
);

/** A file to be saved: not a page, so that the pages' own navigation must not wait for it. */
export const DownloadLink = (props: ComponentProps<"a">) => (
  <a className={`${styles.button} ${styles.plain}`} download {...props}>
    {props.children}
  </a>
);
