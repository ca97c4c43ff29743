/** Pages as they were last rendered, ready to send; the oldest make room for new ones. */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

export type Headers = Record<string, string | string[]>;
export type Page = { status: number; headers: Headers; body: Buffer; tag: string; since: number; packed: Map<Encoding, Buffer> };
export type Encoding = "br" | "gzip";

export const pageOf = (status: number, headers: Headers, body: Buffer): Page => ({
  status,
  headers,
  body,
  tag: `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`,
  since: performance.now(),
  packed: new Map(),
});

const PACK = {
  br: (body: Buffer) => promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (body: Buffer) => promisify(gzip)(body),
} as const;

/** The body as it travels, packed once for all who take it so. */
export async function packedBody(page: Page, encoding: Encoding): Promise<Buffer> {
  const known = page.packed.get(encoding);
  if (known) return known;
  const packed = await PACK[encoding](page.body);
  page.packed.set(encoding, packed);
  return packed;
}

export type PageCache = {
  get(key: string): Page | undefined;
  set(key: string, page: Page): void;
};

/** Each page counts twice: packed, it lies beside itself. */
const weightOf = (page: Page): number => page.body.length * 2;

/** @param capacity in bytes; @param patience in milliseconds, after which a page is rendered anew whatever its revision. */
export function pageCache(capacity: number, patience: number): PageCache {
  const pages = new Map<string, Page>();
  let weight = 0;
  const drop = (key: string, page: Page): void => {
    pages.delete(key);
    weight -= weightOf(page);
  };
  return {
    get(key) {
      const page = pages.get(key);
      if (!page) return undefined;
      drop(key, page);
      if (performance.now() - page.since > patience) return undefined;
      pages.set(key, page);
      weight += weightOf(page);
      return page;
    },
    set(key, page) {
      const before = pages.get(key);
      if (before) drop(key, before);
      pages.set(key, page);
      weight += weightOf(page);
      for (const [oldest, one] of pages) {
        if (weight <= capacity) return;
        drop(oldest, one);
      }
    },
  };
}
