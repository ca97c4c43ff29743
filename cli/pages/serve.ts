/**
 * The server of the built pages: Next, heard by this machine alone, and before it what visitors reach. Should Next die, as where a
 * machine runs out of memory, another one is started; who asks meanwhile is told to come back.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { isStopping } from "@/cli/runtime/child";
import { command } from "@/cli/runtime/command";
import { startNext } from "@/cli/runtime/next";
import { freePort } from "@/cli/runtime/ports";
import { env } from "@/lib/env";
import { isStaff } from "./addresses";
import { listen } from "./front";

await command(async () => {
  const { PORT, HOST, STAFF_PORT, STAFF_HOST, BUILD_DIR } = env();
  const port = await freePort();
  let next = await startNext(BUILD_DIR, port);
  const isApart = STAFF_PORT !== undefined;
  await listen(port, isApart ? (url) => !isStaff(url) : () => true, PORT, HOST);
  if (isApart) await listen(port, () => true, STAFF_PORT, STAFF_HOST);
  for (;;) {
    const { code, signal } = await next.exited;
    if (isStopping()) return 0;
    process.stderr.write(`  The server of the pages ended (${signal ?? code}); it is started again.\n`);
    await sleep(1_000);
    next = await startNext(BUILD_DIR, port);
  }
});
