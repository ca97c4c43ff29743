/** OFD (GB/T 33190): a ZIP of XML with positioned text and paths → blocks with their places. */
import type { Document } from "@/lib/document";
import { LIMITS } from "./limits";
import { recogniser } from "./ocr";
import { MILLIMETRE } from "./ofd-numbers";
import { type Drawn, drawObjects } from "./ofd-objects";
import { A4, isPicture, pageOf, readPicture, type Sheet, sheetIn } from "./ofd-page";
import { folderOf, listed, NOTHING, type OfdResources, resourcesOf, textIn } from "./ofd-resources";
import { Package, partFrom } from "./office";
import { PAGE_PROBLEMS } from "./page-problems";
import { documentOf, type Paged } from "./pages";
import { orUnreadable, problem, Unreadable } from "./problems";
import { processorTime } from "./processor-time";
import { childOf, type XmlElement } from "./xml";

/** Reads an OFD file. Never throws for a bad file: what could not be read stands in `problems`. */
export const extractOfd = (bytes: Uint8Array): Promise<Document> => orUnreadable(async () => documentOf(await readOfd(bytes)));

/** Throws Unreadable where the file is damaged. */
export async function readOfd(bytes: Uint8Array): Promise<Paged> {
  const ofd = await Package.open(bytes);
  const paged: Paged = { pages: [], problems: [], cut: false };
  const until = processorTime() + LIMITS.scanMilliseconds;
  for await (const page of pagesOf(ofd)) {
    if (page.number > LIMITS.pages) {
      paged.cut = true;
      paged.problems.push(PAGE_PROBLEMS.long(LIMITS.pages));
      break;
    }
    if (page.isDamaged) paged.problems.push(PAGE_PROBLEMS.damaged(page.number));
    await readPage(ofd, page, paged, until);
  }
  if (paged.pages.length === 0) paged.problems.push(problem("empty"));
  return paged;
}

/** A page before it is read: its sheet, what it draws, and what that refers to. */
export type OfdPage = { number: number; sheet: Sheet; drawn: Drawn; resources: OfdResources; isDamaged: boolean };

/** The pages of all documents of a file, up to the bound and one more. Throws Unreadable where the file is damaged. */
export async function* pagesOf(ofd: Package): AsyncGenerator<OfdPage> {
  const bodies = listed(childOf(await ofd.readXml("OFD.xml"), "OFD"), "DocBody");
  if (bodies.length === 0) throw new Unreadable("damaged");
  let number = 0;
  for (const body of bodies) {
    for await (const page of pagesOfDocument(ofd, partFrom("", textIn(body, "DocRoot")))) {
      number += 1;
      yield { ...page, number };
      if (number > LIMITS.pages) return;
    }
  }
}

async function* pagesOfDocument(ofd: Package, path: string): AsyncGenerator<Omit<OfdPage, "number">> {
  const document = childOf(await ofd.readXml(path), "Document");
  const common = childOf(document, "CommonData");
  if (!document || !common) throw new Unreadable("damaged");
  const folder = folderOf(path);
  const pageAt = async (part: string) => childOf(await ofd.readXml(partFrom(folder, part)), "Page");
  const templates = new Map(listed(common, "TemplatePage").map(({ attributes }) => [attributes.ID, attributes.BaseLoc ?? ""]));
  const resources = await resourcesOf(ofd, folder, common);
  const usual = sheetIn(childOf(common, "PageArea")) ?? A4;
  for (const { attributes } of listed(childOf(document, "Pages"), "Page")) {
    const page = await pageAt(attributes.BaseLoc ?? "");
    const below = listed(page, "Template").map(({ attributes: { TemplateID } }) => templates.get(TemplateID) ?? "");
    const layers: (XmlElement | undefined)[] = [...(await Promise.all(below.map(pageAt))), page];
    const contents = layers.map((layer) => childOf(layer, "Content") ?? NOTHING);
    const drawn = drawObjects(contents, resources.drawings);
    yield { sheet: sheetIn(childOf(page, "Area")) ?? usual, drawn, resources, isDamaged: !page };
  }
}

async function readPage(ofd: Package, { number, sheet, drawn, resources }: OfdPage, paged: Paged, until: number): Promise<void> {
  const recognise = isPicture(drawn) && processorTime() < until ? await recogniser() : null;
  const scanned = recognise && (await readPicture(ofd, resources, drawn, number, recognise));
  if (isPicture(drawn) && !scanned) paged.problems.push(PAGE_PROBLEMS.picture(number));
  const [, , width = 0, height = 0] = sheet;
  const size = { width: width * MILLIMETRE, height: height * MILLIMETRE };
  paged.pages.push(scanned ? { ...scanned, sheet: size } : pageOf(number, sheet, drawn));
}
