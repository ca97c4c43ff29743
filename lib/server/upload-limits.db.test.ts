import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { db, inTransaction } from "@/lib/db/client";
import { createUpload } from "@/lib/db/uploads";
import { storeVersion } from "@/lib/db/versions";
import { LIMITS } from "@/lib/extract/limits";
import { reportOf } from "@/lib/report/fixtures/report-of";
import { AREA, BODY, cookiesFor, createWorld, ELSEWHERE, ORIGIN, requestOf } from "@/lib/server/fixtures/world";
import { hashOf, hasOriginal, putOriginal } from "./originals";
import { serveOriginal } from "./serve-original";
import { callOff, receiveFile, UPLOAD_LIMITS } from "./uploads";
import { answer } from "./write";
import { sendFile } from "./writes/uploads";

const HTML = new TextEncoder().encode("<script>alert(1)</script>");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "limits-"));
  vi.stubEnv("DATA_DIR", folder);
  await createWorld();
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function newUpload(by = randomUUID()) {
  const uploadId = randomUUID();
  await createUpload({ areaId: AREA, id: uploadId, createdBy: by, role: "clerk", bodyId: BODY });
  return { areaId: AREA, uploadId };
}

/** So many files as if somebody had brought them just now. */
async function fill(upload: { areaId: string; uploadId: string }, count: number, bytes: number): Promise<void> {
  await db().$executeRaw`
    INSERT INTO upload_items (area_id, upload_id, id, name, sha256, bytes, stage)
    SELECT ${upload.areaId}, ${upload.uploadId}, 'old-' || n, 'a.txt', repeat('0', 64), ${bytes}, 'cancelled'
    FROM generate_series(1, ${count}::int) AS n`;
}

describe("what is brought", () => {
  it("is refused above the size of a file, before it is kept, and while it still comes", async () => {
    const upload = await newUpload();
    const before = existsSync(join(folder, "originals"))
      ? (await readdir(join(folder, "originals"), { recursive: true })).length
      : 0;
    const big = new Uint8Array(LIMITS.fileBytes + 1);
    expect(await receiveFile({ ...upload, id: "f1" }, "大.pdf", big)).toEqual({ status: "refused", reason: "tooLarge" });
    expect(await receiveFile({ ...upload, id: "f2" }, "空.pdf", new Uint8Array())).toEqual({
      status: "refused",
      reason: "empty",
    });
    const { url, headers } = requestOf(
      `/x?${new URLSearchParams({ ...upload, id: "f3", name: "大.pdf" })}`,
      {},
      { cookie: await cookiesFor(`clerk@${AREA}`) },
    );
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(2 ** 20));
      },
    });
    const response = await answer(sendFile)(
      new Request(url, { method: "POST", headers, body: endless, duplex: "half" } as RequestInit),
    );
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(LIMITS.fileBytes / 2 ** 20 + 8);
    const after = existsSync(join(folder, "originals"))
      ? (await readdir(join(folder, "originals"), { recursive: true })).length
      : 0;
    expect(after).toBe(before);
  });

  it("is refused above the number of files of an upload", async () => {
    const upload = await newUpload();
    await fill(upload, UPLOAD_LIMITS.files, 1);
    expect(await receiveFile({ ...upload, id: "f" }, "a.txt", HTML)).toEqual({ status: "refused", reason: "tooMany" });
  });

  it.each([
    ["files", UPLOAD_LIMITS.files, 1, 2],
    ["bytes", 2, 2 ** 31 - 1, 1],
  ])("is refused above the %s of an hour, over all uploads of a person, and of nobody else", async (_, count, bytes, uploads) => {
    const by = randomUUID();
    for (let n = 0; n < uploads; n += 1) await fill(await newUpload(by), count, bytes);
    expect(await receiveFile({ ...(await newUpload(by)), id: "f" }, "a.txt", HTML)).toEqual({
      status: "refused",
      reason: "tooFast",
    });
    expect(await receiveFile({ ...(await newUpload()), id: "f" }, "a.txt", HTML)).toEqual({ status: "received" });
  });

  it("goes when it is called off, unless something else needs it", async () => {
    const [one, two] = [await newUpload(), await newUpload()];
    const bytes = new TextEncoder().encode("只在上传里");
    for (const upload of [one, two]) await receiveFile({ ...upload, id: "f" }, "a.txt", bytes);
    expect(await inTransaction((tx) => callOff(tx, { ...one, id: "f" }))).toBe(true);
    expect(hasOriginal(AREA, hashOf(bytes))).toBe(true);
    expect(await inTransaction((tx) => callOff(tx, { ...two, id: "f" }))).toBe(true);
    expect(hasOriginal(AREA, hashOf(bytes))).toBe(false);
  });
});

describe("an original", () => {
  it("lies outside of what is served, under its hash, and leaves only as an inert download", async () => {
    const sha256 = await putOriginal(AREA, HTML);
    const files = (await readdir(join(folder, "originals", AREA), { recursive: true })).filter((path) => path.endsWith(sha256));
    expect(files).toEqual([join(sha256.slice(0, 2), sha256)]);
    expect(relative(process.cwd(), folder)).not.toMatch(/^(app|public)/);
    const document = {
      sha256,
      name: '年报".html',
      bytes: HTML.length,
      origin: "upload",
      text: { blocks: [], metadata: [], problems: [], cut: false },
    } as const;
    const key = { areaId: AREA, bodyId: BODY, year: 2023, scope: "own" } as const;
    const version = {
      ...key,
      document,
      submittedAt: null,
      publishedOn: null,
      form: "C",
      parser: "test",
      content: reportOf("C", {}),
      findings: [],
    } as const;
    await storeVersion({ ...version, by: "test", reason: "test" }, false);
    const get = async (actor: Parameters<typeof cookiesFor>[0] | null, area = AREA) =>
      serveOriginal(new Request(`${ORIGIN}/x`, { headers: actor ? { cookie: await cookiesFor(actor) } : {} }), area, sha256);

    const response = await get(`clerk@${AREA}`);
    expect(response.status).toBe(200);
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      "content-type": "application/octet-stream",
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": "private, no-store",
    });
    expect(headers["content-disposition"]).toMatch(/^attachment; filename\*=UTF-8''[\w%.-]+$/);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(HTML);
    expect((await get(null)).status).toBe(401);
    for (const actor of ["stranger", `audit@${AREA}`, `monitor@${ELSEWHERE}`] as const)
      expect((await get(actor)).status, actor).toBe(404);
    expect((await get(`monitor@${AREA}`, "../9801")).status).toBe(404);
  });
});
