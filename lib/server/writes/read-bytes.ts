/** The body of a request as bytes, refused as soon as it is longer than it may be. */
import { Refusal } from "@/lib/server/refusal";

/** @param within milliseconds, after which whoever still sends is refused. */
export async function readBytes(request: Request, most: number, within?: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const over = within === undefined ? null : AbortSignal.timeout(within);
  for await (const part of untilOver(request.body, over)) {
    length += part.byteLength;
    if (length > most) throw new Refusal("tooLarge", `这份文件超过${most / 2 ** 20} MB。请压缩图片或分开上传。`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const TOO_SLOW = "这份文件传得太慢，没有收完。请换个网络，或压缩后再试。";

async function* untilOver(body: Request["body"], over: AbortSignal | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  const late = new Promise<never>((_, reject) =>
    over?.addEventListener("abort", () => reject(new Refusal("tooLarge", TOO_SLOW)), { once: true }),
  );
  late.catch(() => {});
  try {
    for (;;) {
      const read = await Promise.race([reader?.read(), late]);
      if (!read || read.done) return;
      yield read.value;
    }
  } finally {
    await reader?.cancel().catch(() => {});
  }
}
