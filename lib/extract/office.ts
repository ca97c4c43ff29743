/** The parts of an Office Open XML file (Word, Excel): a ZIP whose parts name each other by relationships. */
import type { Document } from "@/lib/document";
import { Unreadable } from "./problems";
import { charactersOf, childOf, elementsOf, type LeftOut, parseXml, type XmlElement } from "./xml";
import { openZip } from "./zip";

/** `target` is the path of another part; relationships to the outside are left out, as nothing is ever fetched. */
export type Relationship = { id: string; type: string; target: string };

export class Package {
  private constructor(private readonly parts: ReadonlyMap<string, () => Promise<Uint8Array>>) {}

  static async open(bytes: Uint8Array): Promise<Package> {
    const entries = await openZip(bytes);
    const decoder = new TextDecoder();
    const parts = new Map(entries.map((entry) => [decoder.decode(entry.name).replaceAll("\\", "/").toLowerCase(), entry.read]));
    // Of two parts under one name each program shows another one.
    if (parts.size < entries.length) throw new Unreadable("damaged");
    return new Package(parts);
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  read(path: string): Promise<Uint8Array> | undefined {
    return this.parts.get(path.toLowerCase())?.();
  }

  async readXml(path: string, leftOut?: LeftOut): Promise<XmlElement | undefined> {
    const bytes = await this.read(path);
    return bytes && parseXml(bytes, leftOut);
  }

  /** The relationships of a part; those of the whole file where `path` is empty. */
  async relationshipsOf(path: string): Promise<Relationship[]> {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const root = await this.readXml(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return elementsOf(childOf(root, "Relationships") ?? NOTHING).flatMap(
      ({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) =>
        TargetMode === "External"
          ? []
          : [{ id: Id, type: Type.slice(Type.lastIndexOf("/") + 1), target: partFrom(folder, Target) }],
    );
  }

  /** The part with which reading begins. */
  async mainPart(): Promise<string> {
    const main = (await this.relationshipsOf("")).find((relationship) => relationship.type === "officeDocument");
    if (!main) throw new Unreadable("unsupported");
    return main.target;
  }

  /** Title and dates that the file states of itself; not its author, who is a person. */
  async metadata(): Promise<Document["metadata"]> {
    const core = await this.readXml("docProps/core.xml");
    return elementsOf(childOf(core, "coreProperties") ?? NOTHING).flatMap((element) => {
      const value = charactersOf(element).trim();
      return ["title", "created", "modified"].includes(element.name) && value ? [{ name: element.name, value, place: {} }] : [];
    });
  }
}

export const NOTHING: XmlElement = { name: "", attributes: {}, children: [] };

/** Where a target leads from a folder; it cannot leave the file, for paths are only looked up in it. */
export function partFrom(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const path: string[] = [];
  for (const step of `${folder}${target}`.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}
