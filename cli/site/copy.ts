/** Copies the public pages of an area from a server into a folder of plain files (静态导出). */
import { putFile, removeOthers, type Written } from "@/lib/server/export/folder";
import { type Copy, picturesIn, placeOf } from "./addresses";
import { filesIn, rewritePage, rewriteStyle } from "./rewrite";

export type Copied = { files: number; changed: number; removed: number; missing: readonly string[] };

const AT_ONCE = 4;

/** What is copied. */
export type Wanted = Omit<Copy, "pictures">;

const ENDINGS: Readonly<Record<string, string>> = { "image/png": "png", "image/svg+xml": "svg" };

/** What opens at the folder itself. */
const front = (area: string): string =>
  `<!doctype html><meta charset="utf-8"><title>${area}</title><link rel="icon" href="icon.svg"><meta http-equiv="refresh" content="0; url=${area}/index.html"><a href="${area}/index.html">${area}</a>\n`;

class Copying {
  readonly written: Written[] = [];
  readonly missing: string[] = [];
  private readonly queue: string[] = [];
  private readonly known = new Set<string>();
  private readonly pictures = new Map<string, string>();
  private readonly taking = new Map<string, Promise<void>>();
  private readonly copy: Copy;

  constructor(
    private readonly origin: string,
    private readonly folder: string,
    wanted: Wanted,
    private readonly tell: (done: number) => void,
  ) {
    this.copy = { ...wanted, pictures: this.pictures };
  }

  /** Each file once, however many addresses lead to it. */
  want(address: string): void {
    const place = placeOf(address, this.copy);
    if (!place || this.known.has(place.file)) return;
    this.known.add(place.file);
    this.queue.push(address);
  }

  async run(): Promise<void> {
    let working = 0;
    const worker = async (): Promise<void> => {
      for (;;) {
        const address = this.queue.shift();
        if (address === undefined) {
          if (working === 0) return;
          await new Promise((resolve) => setTimeout(resolve, 20));
          continue;
        }
        working += 1;
        await this.take(address).finally(() => {
          working -= 1;
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
  }

  private async take(address: string): Promise<void> {
    const place = placeOf(address, this.copy);
    const response = await fetch(this.origin + address);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (!place || !response.ok) {
      this.missing.push(`${address}: ${response.status}`);
      return;
    }
    const type = response.headers.get("content-type") ?? "";
    if (type.startsWith("text/html")) await this.takePictures(bytes.toString());
    await this.put(place.file, this.convert(bytes, type, place.file));
    this.tell(this.written.length);
  }

  /** Before the page that shows them is written, as it has to name their files. Those that the server does not have stay away. */
  private async takePictures(html: string): Promise<void> {
    for (const { address, page } of picturesIn(html, this.copy.area)) {
      const taken = this.taking.get(address) ?? this.takePicture(address, page);
      this.taking.set(address, taken);
      await taken;
    }
  }

  private async takePicture(address: string, page: string): Promise<void> {
    const response = await fetch(this.origin + address);
    const ending = ENDINGS[response.headers.get("content-type") ?? ""];
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (!response.ok || ending === undefined) {
      this.missing.push(`${address}: ${response.status}`);
      return;
    }
    this.pictures.set(page, ending);
    this.known.add(`pictures/${page}.${ending}`);
    await this.put(`pictures/${page}.${ending}`, bytes);
  }

  async put(file: string, content: string | Uint8Array): Promise<void> {
    this.written.push(await putFile(this.folder, file, [content]));
  }

  private convert(bytes: Buffer, type: string, file: string): string | Uint8Array {
    if (type.startsWith("text/html")) {
      const { html, links } = rewritePage(bytes.toString(), this.origin, file, this.copy);
      for (const link of links) this.want(link);
      for (const path of filesIn(html)) this.want(path);
      return html;
    }
    if (!/\.(?:js|css)$/.test(file)) return bytes;
    const text = bytes.toString();
    for (const path of filesIn(text)) this.want(path);
    return file.endsWith(".css") ? rewriteStyle(text) : bytes;
  }
}

/** Throws where the area has no page. Files that have not changed stay untouched; those that nothing leads to any more go. */
export async function copySite(
  origin: string,
  folder: string,
  copy: Wanted,
  tell: (done: number) => void = () => {},
): Promise<Copied> {
  const copying = new Copying(origin, folder, copy, tell);
  const manifest = await fetch(`${origin}/api/v1/areas/${copy.area}/bulk/manifest.json`);
  if (!manifest.ok) throw new Error(`There is no area ${copy.area}.`);
  const { files }: { files: readonly { name: string }[] } = await manifest.json();
  for (const name of [...files.map((file) => file.name), "manifest.json", "SHA256SUMS"])
    copying.want(`/api/v1/areas/${copy.area}/bulk/${name}`);
  for (const language of copy.languages) copying.want(language === "zh" ? `/${copy.area}` : `/en/${copy.area}`);
  await copying.run();
  await copying.put("index.html", front(copy.languages.includes("zh") ? copy.area : `en/${copy.area}`));
  const { written, missing } = copying;
  const removed = await removeOthers(folder, new Set(written.map(({ name }) => name)));
  return { files: written.length, changed: written.filter(({ changed }) => changed).length, removed, missing };
}
