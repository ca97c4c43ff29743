import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { db, inTransaction } from "@/lib/db/client";
import { saveSubscription, tell } from "@/lib/db/messages";
import { AREA, BODY, createWorld } from "./fixtures/world";
import { runWorker } from "./run-worker";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-worker-"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

test("what breaks a look ends the worker with its error, and it can be begun again", async () => {
  const clock = join(folder, "clock");
  vi.stubEnv("CLOCK_FILE", clock);
  await writeFile(clock, "");
  await expect(runWorker(1, new AbortController().signal)).rejects.toThrow(/holds no time/);
  await writeFile(clock, "2026-01-31T09:00:00+08:00");
  const stop = new AbortController();
  const begun = runWorker(1, stop.signal);
  stop.abort();
  await expect(begun).resolves.toBeUndefined();
}, 30_000);

test("a mail server that takes letters and says nothing keeps no file waiting and no worker from its end", async () => {
  await createWorld();
  const silent = createServer().listen(0, "127.0.0.1");
  await once(silent, "listening");
  vi.stubEnv("SMTP_URL", `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`); // it listens on a port
  vi.stubEnv("MAIL_FROM", "gongkai@example.gov.cn");
  const clerk = await db().clerkship.findFirstOrThrow({ where: { areaId: AREA, bodyId: BODY } });
  await inTransaction((tx) =>
    saveSubscription(tx, [AREA], clerk.personId, { inbox: true, mail: true, address: "a@example.gov.cn" }),
  );
  await inTransaction((tx) =>
    tell(tx, AREA, { bodyId: BODY }, { key: "notice:1", kind: "notice", title: "整改通知", text: "", href: "/desk" }),
  );
  const asked = once(silent, "connection");
  const stop = new AbortController();
  const begun = runWorker(1, stop.signal);
  await asked;
  stop.abort();
  const late = new Promise((resolve) => setTimeout(resolve, 15_000, "late").unref());
  expect(await Promise.race([begun, late])).toBeUndefined();
  silent.close();
}, 40_000);
