/** The words of the interface in the language of the reader. */
import type { Language } from "@/lib/report/cells";
import { en } from "./en";
import { type Words, zh } from "./zh";

const WORDS: Readonly<Record<Language, Words>> = { zh, en };

export const wordsIn = (language: Language): Words => WORDS[language];
