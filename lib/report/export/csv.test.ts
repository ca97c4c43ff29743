import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { csvFields, csvOf, readCsv, writeCsv } from "./csv";
import { column, flag, maybeNumber, maybeText, table, text, whole } from "./table";

const THINGS = table("things", "物", "Things", ["id"], {
  id: whole("编号", "Number"),
  name: text("名称", "Name"),
  note: maybeText("备注", "Note"),
  share: maybeNumber("比例", "Share"),
  kind: column(z.enum(["a", "b"]).nullable(), "类", "Kind"),
  isOld: flag("旧", "Old"),
});

const NASTY = [
  "=1+1",
  "+86",
  "-3",
  "@x",
  "'=1",
  "''",
  "\t=1",
  " =1",
  "＝1",
  '"',
  '""',
  ",",
  ";=1",
  "a\r\nb",
  "\n",
  "",
  " ",
  "/",
  "—",
  "0",
];
const words = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: "binary" }), fc.string({ unit: "grapheme-composite" }));
const things = fc.array(
  fc.record({
    id: fc.integer(),
    name: words,
    note: fc.option(words),
    share: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
    kind: fc.constantFrom("a" as const, "b" as const, null),
    isOld: fc.boolean(),
  }),
);

describe("a table as comma-separated values", () => {
  it("comes back exactly", () => {
    fc.assert(
      fc.property(things, (rows) => {
        // Negative zero is a number that no report prints; text keeps no sign of it.
        expect([...readCsv(THINGS, writeCsv(THINGS, rows))]).toEqual(
          rows.map((row) => ({ ...row, share: row.share && row.share + 0 })),
        );
      }),
    );
  });

  it("holds nothing that a spreadsheet program would run", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1 }), (values) => {
        const [, line] = [...csvFields(csvOf(["a"], [values]))];
        for (const field of line?.fields ?? []) expect(field ?? "").not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/);
      }),
    );
  });

  it("leaves numbers alone, negative ones too", () => {
    expect(csvOf(["变化", "文"], [[-3, "-3"]])).toBe("\ufeff变化,文\r\n-3,'-3\r\n");
  });

  it("tells nothing from an empty text", () => {
    expect(csvOf(["a", "b"], [[null, ""]])).toBe('\ufeffa,b\r\n,""\r\n');
  });

  it("is read in any order of columns, with any line ends, after a spreadsheet program has saved it", () => {
    const saved = "isOld,kind,more,share,note,name,id\nTRUE,a,x,0.5,,某局,1\nFALSE,,x,,,'=1,2";
    expect([...readCsv(THINGS, saved)]).toEqual([
      { id: 1, name: "某局", note: null, share: 0.5, kind: "a", isOld: true },
      { id: 2, name: "=1", note: null, share: null, kind: null, isOld: false },
    ]);
  });

  it.each([
    ["id,name\r\n1,x\r\n", "things: there is no column note, share, kind, isOld."],
    [`\ufeffid,name,note,share,kind,isOld\r\n1,"a\r\nb",,,,false\r\n2,x,,,c,false\r\n`, "things, line 4, kind"],
    [`\ufeffid,name,note,share,kind,isOld\r\n1.5,x,,,,false\r\n`, "things, line 2, id"],
    [`\ufeffid,name,note,share,kind,isOld\r\n1,"x,,,,false\r\n`, "Line 2: a quotation mark"],
  ])("says where it is wrong", (csv, message) => {
    expect(() => [...readCsv(THINGS, csv)]).toThrow(message);
  });
});
