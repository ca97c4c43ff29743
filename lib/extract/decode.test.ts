import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "./decode";

const REPORT = "政府信息公开工作年度报告 2023 规章 0";
const encode = (text: string) => new TextEncoder().encode(text);
const wide = (text: string, little: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little);
  return bytes;
};
const marked = (mark: number[], bytes: Uint8Array) => Uint8Array.from([...mark, ...bytes]);
/** 规章 0, 规范性文件 and 政府信息公开 in GB2312. */
const GB = Uint8Array.from([
  0xb9, 0xe6, 0xd5, 0xc2, 0x20, 0x30, 0x0a, 0xd5, 0xfe, 0xb8, 0xae, 0xd0, 0xc5, 0xcf, 0xa2, 0xb9, 0xab, 0xbf, 0xaa,
]);
/** 政府信息公開年度報告 in Big5. */
const BIG5 = Uint8Array.from([
  0xac, 0x46, 0xa9, 0xb2, 0xab, 0x48, 0xae, 0xa7, 0xa4, 0xbd, 0xb6, 0x7d, 0xa6, 0x7e, 0xab, 0xd7, 0xb3, 0xf8, 0xa7, 0x69,
]);

describe("bytes as text", () => {
  it.each([
    ["UTF-8", encode(REPORT), "utf-8", REPORT],
    ["UTF-8 with its mark", marked([0xef, 0xbb, 0xbf], encode(REPORT)), "utf-8", REPORT],
    ["UTF-16 with its mark", marked([0xff, 0xfe], wide(REPORT, true)), "utf-16le", REPORT],
    ["UTF-16, the other end first", marked([0xfe, 0xff], wide(REPORT, false)), "utf-16be", REPORT],
    ["UTF-16 without a mark", wide(REPORT.repeat(9), true), "utf-16le", REPORT.repeat(9)],
    ["GB2312 that nothing declares", GB, "gb18030", "规章 0\n政府信息公开"],
    ["Big5 that nothing declares", BIG5, "big5", "政府信息公開年度報告"],
    ["nothing", new Uint8Array(), "utf-8", ""],
  ])("%s", (_, bytes, encoding, text) => expect(decode(bytes)).toEqual({ text, encoding, cut: false, damaged: 0 }));

  it("believes no declaration that the bytes belie, and takes GBK for the larger GB18030", () => {
    expect(decode(encode(REPORT), "gbk").text).toBe(REPORT);
    expect(decode(GB, "GB2312")).toMatchObject({ encoding: "gb18030", text: "规章 0\n政府信息公开" });
    expect(decode(GB, "no-such-encoding").text).toBe("规章 0\n政府信息公开");
    expect(decode(BIG5, "big5").text).toBe("政府信息公開年度報告");
  });

  it("says where a text breaks off inside a character, and how much of it is damaged", () => {
    expect(decode(encode(`${REPORT}章`).subarray(0, -1))).toEqual({ text: REPORT, encoding: "utf-8", cut: true, damaged: 0 });
    const broken = encode(REPORT.repeat(3));
    broken[0] = 0xff;
    expect(decode(broken)).toMatchObject({ encoding: "utf-8", cut: false });
    expect(decode(broken).damaged).toBeGreaterThan(0);
  });

  it("ends for any bytes at all", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.string({ maxLength: 12 }), { nil: undefined }),
        (bytes, label) => {
          const { text, damaged } = decode(bytes, label);
          expect(text.length).toBeLessThanOrEqual(bytes.length);
          expect(damaged).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("gives any text back that was written as UTF-8", () => {
    const texts = fc
      .string({ unit: "binary", maxLength: 200 })
      .filter((text) => !/\p{Surrogate}/u.test(text) && !text.includes("\0") && !/^\ufeff/.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(decode(encode(text)).text).toBe(text);
      }),
      { numRuns: 500 },
    );
  });
});
