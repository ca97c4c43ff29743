import { spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withConnection } from "@/lib/db/databases";
import { findPostgresRunning, type Postgres, startPostgres } from "./postgres";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "gongkai-postgres-"));
  await chmod(folder, 0o755);
});
afterEach(() => rm(folder, { recursive: true }));

const start = (): Promise<Postgres> => startPostgres(folder, { durable: false });

const ask = (url: string, sql: string): Promise<unknown> =>
  withConnection(url, async (client) => Object.values((await client.query(sql)).rows[0] ?? {})[0]);

const pidFile = (): string => join(folder, "postgres", "postmaster.pid");

test("a server is made, found, stopped, and keeps its data", { timeout: 60_000 }, async () => {
  const first = await start();
  expect(await findPostgresRunning(folder)).toBe(first.url);
  await ask(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
  await first.stop();
  expect(await findPostgresRunning(folder)).toBeNull();
  const second = await start();
  expect(await ask(second.url, "SELECT answer FROM kept")).toBe(42);
  await second.stop();
});

test("text is UTF-8 and sorted by code point, whatever the machine's language", { timeout: 60_000 }, async () => {
  const server = await start();
  expect(await ask(server.url, "SELECT upper('é') || length('公开')")).toBe("É2");
  await server.stop();
});

test("it asks for its password, and listens only here", { timeout: 60_000 }, async () => {
  const server = await start();
  await expect(ask(server.url.replace(/:[0-9a-f]{48}@/, ":wrong@"), "SELECT 1")).rejects.toThrow("password");
  expect(await ask(server.url, "SHOW listen_addresses")).toBe("127.0.0.1");
  expect((await stat(join(folder, "postgres.password"))).mode & 0o077).toBe(0);
  await server.stop();
});

test("a cluster that was half made is made again", { timeout: 60_000 }, async () => {
  await mkdir(join(folder, "postgres.new", "base"), { recursive: true });
  await writeFile(join(folder, "postgres.new", "PG_VERSION"), "18\n");
  const server = await start();
  expect(await ask(server.url, "SELECT 1")).toBe(1);
  await server.stop();
});

test("a server that was killed recovers", { timeout: 60_000 }, async () => {
  const killed = await start();
  process.kill(killed.pid, "SIGKILL");
  await killed.exited;
  const next = await start();
  expect(await ask(next.url, "SELECT 1")).toBe(1);
  await next.stop();
});

test("the mark of a killed server does not block, though its number is another process's now", { timeout: 60_000 }, async () => {
  const killed = await start();
  const { uid, gid } = await stat(join(folder, "postgres"));
  process.kill(killed.pid, "SIGKILL");
  await killed.exited;
  const stranger = spawn("sleep", ["60"], process.getuid?.() === 0 ? { uid, gid } : {});
  await writeFile(pidFile(), (await readFile(pidFile(), "utf8")).replace(/^\d+/, String(stranger.pid)));
  const next = await start();
  expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  stranger.kill();
  await next.stop();
});

test("a server that an earlier run left behind gives way", { timeout: 60_000 }, async () => {
  const left = await start();
  const next = await start();
  expect(await left.exited).toEqual({ code: 0, signal: null });
  expect(await ask(next.url, "SELECT 1")).toBe(1);
  await next.stop();
});

test("data of another version are refused, not touched", { timeout: 60_000 }, async () => {
  await mkdir(join(folder, "postgres"));
  await writeFile(join(folder, "postgres", "PG_VERSION"), "15\n");
  await expect(start()).rejects.toThrow("are of PostgreSQL 15");
});
