/** OFD (GB/T 33190): a ZIP of XML with positioned text and paths → blocks with their places. */
import type { Document } from "@/lib/document";
import { LIMITS } from "./limits";
import { recogniser } from "./ocr";
import { drawObjects } from "./ofd-objects";
import { A4, isPicture, pageOf, readPicture, sheetIn } from "./ofd-page";
import { folderOf, listed, NOTHING, resourcesOf, textIn } from "./ofd-resources";
import { Package, partFrom } from "./office";
import { PAGE_PROBLEMS } from "./page-problems";
import { documentOf, type Paged } from "./pages";
import { orUnreadable, problem, Unreadable } from "./problems";
import { childOf, type XmlElement } from "./xml";

/** Reads an OFD file. Never throws for a bad file: what could not be read stands in `problems`. */
export const extractOfd = (bytes: Uint8Array): Promise<Document> => orUnreadable(async () => documentOf(await readOfd(bytes)));

/** Throws Unreadable where the file is damaged. */
export async function readOfd(bytes: Uint8Array): Promise<Paged> {
  const ofd = await Package.open(bytes);
  const bodies = listed(childOf(await ofd.readXml("OFD.xml"), "OFD"), "DocBody");
  if (bodies.length === 0) throw new Unreadable("damaged");
  const paged: Paged = { pages: [], problems: [], cut: false };
  for (const body of bodies) await readDocument(ofd, partFrom("", textIn(body, "DocRoot")), paged);
  if (paged.pages.length === 0) paged.problems.push(problem("empty"));
  return paged;
}

async function readDocument(ofd: Package, path: string, paged: Paged): Promise<void> {
  const document = childOf(await ofd.readXml(path), "Document");
  const common = childOf(document, "CommonData");
  if (!document || !common) throw new Unreadable("damaged");
  const folder = folderOf(path);
  const pageAt = async (part: string) => childOf(await ofd.readXml(partFrom(folder, part)), "Page");
  const templates = new Map(listed(common, "TemplatePage").map(({ attributes }) => [attributes.ID, attributes.BaseLoc ?? ""]));
  const resources = await resourcesOf(ofd, folder, common);
  const usual = sheetIn(childOf(common, "PageArea")) ?? A4;
  const until = performance.now() + LIMITS.scanMilliseconds;
  for (const { attributes } of listed(childOf(document, "Pages"), "Page")) {
    const number = paged.pages.length + 1;
    if (number > LIMITS.pages) {
      paged.cut = true;
      paged.problems.push(PAGE_PROBLEMS.long(LIMITS.pages));
      return;
    }
    const page = await pageAt(attributes.BaseLoc ?? "");
    if (!page) paged.problems.push(PAGE_PROBLEMS.damaged(number));
    const below = listed(page, "Template").map(({ attributes: { TemplateID } }) => templates.get(TemplateID) ?? "");
    const layers: (XmlElement | undefined)[] = [...(await Promise.all(below.map(pageAt))), page];
    const contents = layers.map((layer) => childOf(layer, "Content") ?? NOTHING);
    const drawn = drawObjects(contents, resources.drawings);
    const recognise = isPicture(drawn) && performance.now() < until ? await recogniser() : null;
    const scanned = recognise && (await readPicture(ofd, resources, drawn, number, recognise));
    if (isPicture(drawn) && !scanned) paged.problems.push(PAGE_PROBLEMS.picture(number));
    paged.pages.push(scanned ?? pageOf(number, sheetIn(childOf(page, "Area")) ?? usual, drawn));
  }
}
