import type { ComponentProps } from "react";
import { Link } from "@/components/site/link";
import styles from "./button.module.css";

/** One primary to a screen; `danger` for what cannot be taken back. */
export type ButtonKind = "primary" | "plain" | "danger";

export const Button = ({ kind = "plain", type = "button", ...rest }: { kind?: ButtonKind } & ComponentProps<"button">) => (
  <button type={type} className={`${styles.button} ${styles[kind]}`} {...rest} />
);

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
