/** The server of the built pages: Next, heard by this machine alone, and before it what visitors reach. */
import { command } from "@/cli/runtime/command";
import { startNext } from "@/cli/runtime/next";
import { env } from "@/lib/env";
import { isStaff } from "./addresses";
import { listen } from "./front";

await command(async () => {
  const { PORT, HOST, STAFF_PORT, STAFF_HOST, BUILD_DIR } = env();
  const next = await startNext(BUILD_DIR);
  const isApart = STAFF_PORT !== undefined;
  await listen(next.port, isApart ? (url) => !isStaff(url) : () => true, PORT, HOST);
  if (isApart) await listen(next.port, () => true, STAFF_PORT, STAFF_HOST);
  await next.child.exited;
  return 1;
});
