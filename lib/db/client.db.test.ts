import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { databaseUrl } from "@/lib/env";
import { listAreas } from "./areas";
import { disconnect, inTransaction } from "./client";
import { withConnection } from "./databases";
import { closeRevisions, readRevisions } from "./revisions";

/** Stands between us and the database: it can fall silent with all connections open, as a machine does that lost its network. */
const sockets = new Set<Socket>();
let isSilent = false;
const wire = createServer((ours) => {
  const { hostname, port } = new URL(direct);
  const theirs = connect(Number(port), hostname);
  for (const [from, to] of [
    [ours, theirs],
    [theirs, ours],
  ] as const) {
    sockets.add(from);
    from.on("data", (part) => isSilent || to.write(part));
    from.on("error", () => {}).on("close", () => to.destroy());
  }
});
let direct: string;
let through: string;

beforeAll(async () => {
  direct = databaseUrl();
  await once(wire.listen(0, "127.0.0.1"), "listening");
  const address = new URL(direct);
  address.port = String((wire.address() as AddressInfo).port); // it listens on a port
  through = address.href;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const socket of sockets) socket.destroy();
  await disconnect();
  await closeRevisions();
  wire.close();
});

test("more transactions than there are connections do not wait for each other when they ask something beside them", async () => {
  const both = Promise.all(
    Array.from({ length: 25 }, () =>
      inTransaction(async (tx) => {
        await tx.$executeRaw`SELECT pg_sleep(0.05)`;
        return await listAreas();
      }),
    ),
  );
  const late = new Promise((resolve) => setTimeout(resolve, 10_000, "late").unref());
  expect(await Promise.race([both, late])).not.toBe("late");
}, 60_000);

test("a database that falls silent is not waited for for ever, and is asked again once it is back", async () => {
  vi.stubEnv("DATABASE_URL", through);
  await closeRevisions();
  await readRevisions([""]);
  isSilent = true;
  await expect(readRevisions([""])).rejects.toThrow();
  isSilent = false;
  expect((await readRevisions([""])).size).toBeLessThanOrEqual(1);
}, 60_000);

test("a connection that is cut fails what was asked on it, and not the process", async () => {
  const asked = withConnection(through, async (client) => {
    await client.query("SELECT 1");
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await client.query("SELECT 1");
  });
  await expect(asked).rejects.toThrow();
});
