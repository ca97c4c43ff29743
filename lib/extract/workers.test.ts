import { afterEach, describe, expect, test } from "vitest";
import { writeOfd } from "./fixtures/ofd";
import { newSheet } from "./fixtures/sheet";
import { type WorkerLimits, Workers } from "./workers";

const open: Workers[] = [];
const ROGUE = "lib/extract/fixtures/rogue-worker.ts";
const workers = (limits: Partial<WorkerLimits> = {}, entry?: string): Workers => {
  const made = new Workers({ processes: 1, ...limits }, entry);
  open.push(made);
  return made;
};
afterEach(() => {
  for (const each of open.splice(0)) each.close();
});

const said = (text: string): Uint8Array => {
  const sheet = newSheet();
  sheet.texts.push({ text, x: 60, base: 100, size: 12 });
  return writeOfd([sheet]);
};

describe("readers in processes of their own", () => {
  test("read what the same code reads here, file after file", async () => {
    const pool = workers();
    const [a, b] = await Promise.all([pool.extract(said("一、总体情况"), "a.ofd"), pool.extract(said("二、主动公开"), "b.doc")]);
    expect(a.blocks).toMatchObject([{ kind: "paragraph", text: "一、总体情况" }]);
    expect(b.blocks).toMatchObject([{ kind: "paragraph", text: "二、主动公开" }]);
  });

  const codes = async (limits: Partial<WorkerLimits>, names: readonly string[]) => {
    const pool = workers(limits, ROGUE);
    const documents = await Promise.all(names.map((name) => pool.extract(new Uint8Array(1), name)));
    return documents.map((document) => document.problems.map((problem) => problem.code));
  };

  test("a reader that dies takes one file with it", async () => {
    expect(await codes({}, ["good", "die", "good"])).toEqual([[], ["reader-died"], []]);
  });

  test.for(["loop", "loop of promises", "loop of a pattern"])("%s: stopped, and the next file is read", async (deed) => {
    expect(await codes({ milliseconds: 700 }, [deed, "good"])).toEqual([["too-slow"], []]);
  });

  test("one that only waits is stopped by the clock", async () => {
    expect(await codes({ longest: 6_000 }, ["wait", "good"])).toEqual([["too-slow"], []]);
  });

  test("a busy machine takes no time away from a file", async () => {
    const pool = workers({ milliseconds: 1_000 }, ROGUE);
    await pool.extract(new Uint8Array(1), "good");
    const since = performance.now();
    const { document, cost } = await pool.extractAtCost(new Uint8Array(1), "slowly");
    expect(performance.now() - since).toBeGreaterThan(1_200);
    expect(document.problems).toEqual([]);
    expect(cost.milliseconds).toBeGreaterThan(390);
    expect(cost.milliseconds).toBeLessThan(1_000);
  });

  test.for(["hoard", "hoard of objects"])("%s: stopped where it takes too much memory, in the heap or outside", async (deed) => {
    expect(await codes({ megabytes: 400 }, [deed, "good"])).toEqual([["too-heavy"], []]);
  });

  test("a process is replaced after so many files", async () => {
    expect(await codes({ files: 1 }, ["good", "good", "good"])).toEqual([[], [], []]);
  });

  test("files still waiting when the pool closes come back unread", async () => {
    const pool = workers();
    const reading = [pool.extract(said("一"), "a.ofd"), pool.extract(said("二"), "b.ofd")];
    pool.close();
    const documents = await Promise.all(reading);
    expect(documents.map((document) => document.problems[0]?.code)).toEqual(["reader-died", "reader-died"]);
  });
});
