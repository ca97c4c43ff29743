import fc from "fast-check";
import { createElement, Fragment, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Value } from "@/components/figure/value";
import { markupOf } from "./markup";

const text = fc.oneof(fc.string(), fc.constantFrom("<script>", '" onclick="', "'", "&amp;", "局\u2028", "]]>"));
const attributes = fc.record(
  {
    className: text,
    title: text,
    href: text.map((end) => `/x?cell=${end}`),
    colSpan: fc.nat(9).map((span) => span + 1),
    "aria-hidden": fc.boolean(),
    "data-ids": text,
    style: fc.record(
      { left: text.map((end) => `calc(1% - ${end})`), width: fc.nat(99).map((part) => `${part / 3}%`) },
      { requiredKeys: ["left"] },
    ),
  },
  { requiredKeys: [] },
);

const { node } = fc.letrec<{ node: ReactNode; element: ReactNode }>((tie) => ({
  node: fc.oneof({ depthSize: "small" }, text, fc.integer(), fc.constantFrom(null, false, true), tie("element")),
  element: fc
    .tuple(fc.constantFrom("span", "td", "a", "br"), attributes, fc.array(tie("node"), { maxLength: 3 }))
    .map(([type, props, children]) => createElement(type, props, ...(type === "br" ? [] : children))),
}));

test("is what React would write, whatever stands in it", () => {
  fc.assert(
    fc.property(node, (one) => {
      expect(markupOf(one)).toBe(renderToStaticMarkup(one));
    }),
  );
});

test("writes the numbers of a table with their links, marks and reasons", () => {
  const row = (
    <tr>
      <Value value={1234} href="/110000/reports/a/2020?cell=x&version=2" isImplied language="zh" />
      <Fragment key="none">
        <Value value={null} gap="blank" language="en" />
        <Value value={null} gap="few" text="2/3" language="zh" />
      </Fragment>
    </tr>
  );
  expect(markupOf(row)).toBe(renderToStaticMarkup(row));
  expect(markupOf(row)).toContain("cell=x&amp;version=2");
});

test.each([
  ["a handler", <button key="a" type="button" onClick={() => {}} />],
  ["a style that is no place", <span key="b" style={{ color: "red" }} />],
  ["a length without its unit", <span key="c" style={{ width: 3 }} />],
  ["a promise", Promise.resolve("x")],
])("refuses %s", (_, one) => expect(() => markupOf(one)).toThrow("Markup"));
