/** What the pages of an OFD file refer to by number: drawings and pictures. */
import { type Package, partFrom } from "./office";
import { charactersOf, childOf, elementsOf, type XmlElement } from "./xml";

export type OfdResources = {
  /** The contents of composite drawings. */
  drawings: ReadonlyMap<string, XmlElement>;
  /** The parts in which pictures lie. */
  pictures: ReadonlyMap<string, string>;
};

export const NOTHING: XmlElement = { name: "", attributes: {}, children: [] };
export const listed = (parent: XmlElement | undefined, name: string): XmlElement[] =>
  elementsOf(parent ?? NOTHING).filter((element) => element.name === name);
export const textIn = (element: XmlElement | undefined, name: string): string => {
  const found = childOf(element, name);
  return found ? charactersOf(found).trim() : "";
};
export const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

/** Reads the resource files that a document lists. */
export async function resourcesOf(ofd: Package, folder: string, common: XmlElement): Promise<OfdResources> {
  const drawings = new Map<string, XmlElement>();
  const pictures = new Map<string, string>();
  for (const listing of [...listed(common, "PublicRes"), ...listed(common, "DocumentRes")]) {
    const path = partFrom(folder, charactersOf(listing).trim());
    const resources = childOf(await ofd.readXml(path), "Res");
    const base = `${partFrom(folderOf(path), resources?.attributes.BaseLoc ?? "")}/`;
    for (const unit of listed(childOf(resources, "CompositeGraphicUnits"), "CompositeGraphicUnit"))
      drawings.set(unit.attributes.ID ?? "", childOf(unit, "Content") ?? NOTHING);
    for (const media of listed(childOf(resources, "MultiMedias"), "MultiMedia"))
      pictures.set(media.attributes.ID ?? "", partFrom(base, textIn(media, "MediaFile")));
  }
  return { drawings, pictures };
}
