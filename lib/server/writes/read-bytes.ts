/** The body of a request as bytes, refused as soon as it is longer than it may be. */
import { Refusal } from "@/lib/server/refusal";

export async function readBytes(request: Request, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request.body ?? []) {
    length += part.byteLength;
    if (length > most) throw new Refusal("tooLarge", `这份文件超过${most / 2 ** 20} MB。请压缩图片或分开上传。`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
