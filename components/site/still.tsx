import { createElement, type ReactNode } from "react";
import { markupOf } from "./markup";

type Props = { as: "tbody" | "ul" | "ol" | "div"; className?: string | undefined; children: ReactNode };

/**
 * What stays as the server wrote it. React takes over every element of a page one by one, which a table of a thousand rows
 * makes felt; this it takes as one piece, and never looks inside. Only for what needs no script: numbers, marks, links.
 */
export const Still = ({ as, className, children }: Props): ReactNode =>
  // Every text and attribute in it has been escaped.
  createElement(as, { className, dangerouslySetInnerHTML: { __html: markupOf(children) } });
