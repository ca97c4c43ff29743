import { desk } from "@/lib/words/zh/desk";
import styles from "./shell.module.css";

/** Stands at login, upload and check. */
export const Secrecy = () => <p className={styles.secrecy}>{desk.secrecy}</p>;
