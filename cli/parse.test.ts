import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "gongkai-cli-"));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const run = (command: string, ...paths: string[]) =>
  execFileSync(process.execPath, ["--import", "tsx", `cli/${command}.ts`, ...paths], { encoding: "utf8", stdio: "pipe" })
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const REPORT = `青桐区司法局2023年政府信息公开工作年度报告
一、总体情况
收到政府信息公开申请3件。
四、政府信息公开行政复议、行政诉讼情况
行政复议\t行政诉讼
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉
结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计
1\t0\t0\t0\t2\t0\t0\t0\t0\t0\t0\t0\t0\t0\t0
二、主动公开政府信息情况
第二十条第（一）项
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t0\t0\t0
行政规范性文件\t2\t1\t5`;

describe("npm run parse", () => {
  it("prints one line for each path, in order, and goes on where one cannot be read", () => {
    const good = file("good.txt", REPORT);
    const paths = [
      join(folder, "missing.txt"),
      good,
      folder,
      file("empty.txt", ""),
      file(
        "noise.bin",
        new Uint8Array(4096).map((_, i) => i * 37),
      ),
      good,
    ];
    const lines = run("parse", ...paths);
    expect(lines.map((line) => line.file)).toEqual(paths);
    expect(lines.map((line) => line.form)).toEqual([null, "C", null, null, null, "C"]);
    expect(lines.map((line) => line.problems[0]?.code)).toEqual([
      "cannotOpen",
      expect.any(String),
      "cannotOpen",
      "empty",
      expect.any(String),
      expect.any(String),
    ]);
    expect(lines.filter((line) => line.form === null).map((line) => line.cells)).toEqual([{}, {}, {}, {}]);
    expect(lines[1]).toMatchObject({ body: "青桐区司法局", year: 2023, publishedOn: null });
    expect(lines[1].cells["disputes.review.total"]).toMatchObject({
      value: 2,
      raw: "2",
      status: "reported",
      place: { line: 8, column: 9 },
    });
    expect(lines[1].claims).toMatchObject([{ measure: "newRequests", value: 3, section: "overview" }]);
  }, 60_000);
});

describe("npm run check", () => {
  it("prints one line for each finding", () => {
    const path = file("unequal.txt", REPORT);
    const findings = run("check", path);
    expect(findings.every((finding) => finding.file === path)).toBe(true);
    expect(findings.filter(({ verdict }) => verdict === "fail")).toMatchObject([
      {
        rule: "V-401",
        subject: "disputes.review",
        left: 2,
        right: 1,
        difference: 1,
        message: { zh: expect.stringContaining("相差1") },
      },
    ]);
    expect(findings.find(({ rule }) => rule === "V-301")).toMatchObject({
      verdict: "undecided",
      left: null,
      right: null,
      difference: null,
    });
  }, 60_000);
});
