/**
 * The loop of a worker: waits to be woken, and now and then looks for files that nobody woke anybody for and for areas
 * whose reports are to be compared anew.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { enqueue, workOn } from "@/lib/db/queue";
import { listWaiting } from "@/lib/db/uploads";
import { Workers } from "@/lib/extract/workers";
import { draftWaiting } from "./draft-editions";
import { causeOf, sayOnce } from "./each-area";
import { judgeWaiting } from "./judge-area";
import { sendLetters } from "./mail";
import { rejudgeWaiting } from "./rejudge-area";
import { tellLate } from "./tell-late";
import { workOnItem } from "./work-upload";

/** Milliseconds between two looks, and how long a file must have waited to be looked for. */
const LOOK = 3_000;
const FORGOTTEN = 2_000;
const AT_ONCE = 500;
/** Milliseconds for which the end waits for a letter on its way: less than whoever started the worker waits for it. */
const PARTING = 8_000;

/** Works on `width` files at a time until the signal; throws where the database is away. */
export async function runWorker(width: number, signal: AbortSignal): Promise<void> {
  const readers = new Workers({ processes: width });
  const close = await workOn(async (key) => {
    const opened = await workOnItem(key, (bytes, name) => readers.extract(bytes, name)).catch(sayAndThrow);
    await enqueue(opened);
  }, width);
  const over = new AbortController();
  const letters = sendUntil(AbortSignal.any([signal, over.signal]));
  try {
    await rejudgeWaiting();
    while (!signal.aborted) {
      await enqueue(await listWaiting(new Date(Date.now() - FORGOTTEN), AT_ONCE));
      await judgeWaiting();
      await draftWaiting();
      await tellLate();
      await sleep(LOOK, undefined, { signal }).catch(() => {});
    }
  } finally {
    over.abort();
    await close().catch(() => {});
    readers.close();
    // A letter on its way is let through, so that it is not sent twice; a mail server that hangs holds nothing up.
    await Promise.race([letters, sleep(PARTING)]);
  }
}

/** What keeps a file waiting, as a full disk does, is said. */
function sayAndThrow(error: unknown): never {
  sayOnce(`A file waits, and is tried again: ${causeOf(error)}`);
  throw error;
}

/** Letters go by themselves: a mail server that answers slowly holds up no file. */
async function sendUntil(signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sendLetters(signal).catch(() => {});
    await sleep(LOOK, undefined, { signal }).catch(() => {});
  }
}
