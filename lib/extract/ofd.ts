/** OFD (GB/T 33190): a ZIP of XML with positioned text and paths → blocks with their places. */
import type { Document, Problem } from "@/lib/document";
import type { Page } from "./layout-page";
import { turnUpright } from "./layout-turn";
import { LIMITS } from "./limits";
import { MILLIMETRE, numbersIn } from "./ofd-numbers";
import { type Drawn, drawObjects } from "./ofd-objects";
import { Package, partFrom } from "./office";
import { PAGE_PROBLEMS } from "./page-problems";
import { documentOf, type Paged } from "./pages";
import { orUnreadable, problem, Unreadable } from "./problems";
import { charactersOf, childAt, childOf, elementsOf, type XmlElement } from "./xml";

/** Reads an OFD file. Never throws for a bad file: what could not be read stands in `problems`. */
export const extractOfd = (bytes: Uint8Array): Promise<Document> => orUnreadable(async () => documentOf(await readOfd(bytes)));

/** Throws Unreadable where the file is damaged. */
export async function readOfd(bytes: Uint8Array): Promise<Paged> {
  const ofd = await Package.open(bytes);
  const root = childOf(await ofd.readXml("OFD.xml"), "OFD");
  const bodies = elementsOf(root ?? EMPTY).filter((element) => element.name === "DocBody");
  if (bodies.length === 0) throw new Unreadable("damaged");
  const pages: Page[] = [];
  const problems: Problem[] = [];
  for (const body of bodies) await readDocument(ofd, partFrom("", textIn(body, "DocRoot")), pages, problems);
  if (pages.length === 0) problems.push(problem("empty"));
  return { pages, problems, cut: pages.length >= LIMITS.pages };
}

const EMPTY: XmlElement = { name: "", attributes: {}, children: [] };
const textIn = (element: XmlElement, name: string): string => {
  const found = childOf(element, name);
  return found ? charactersOf(found).trim() : "";
};
const folderOf = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);

async function readDocument(ofd: Package, path: string, pages: Page[], problems: Problem[]): Promise<void> {
  const document = childOf(await ofd.readXml(path), "Document");
  const common = childOf(document, "CommonData");
  if (!document || !common) throw new Unreadable("damaged");
  const folder = folderOf(path);
  const listed = (parent: XmlElement | undefined, name: string) =>
    elementsOf(parent ?? EMPTY).filter((element) => element.name === name);
  const templates = new Map(listed(common, "TemplatePage").map(({ attributes }) => [attributes.ID, attributes.BaseLoc ?? ""]));
  const units = await compositesOf(ofd, folder, [...listed(common, "PublicRes"), ...listed(common, "DocumentRes")]);
  const area = boxIn(childOf(common, "PageArea"));
  for (const { attributes } of listed(childOf(document, "Pages"), "Page")) {
    if (pages.length >= LIMITS.pages) {
      problems.push(PAGE_PROBLEMS.long(LIMITS.pages));
      return;
    }
    const number = pages.length + 1;
    const content = childOf(await ofd.readXml(partFrom(folder, attributes.BaseLoc ?? "")), "Page");
    if (!content) problems.push(PAGE_PROBLEMS.damaged(number));
    const below = listed(content, "Template").map(({ attributes: { TemplateID } }) => templates.get(TemplateID) ?? "");
    const layers = await Promise.all(below.map(async (part) => childOf(await ofd.readXml(partFrom(folder, part)), "Page")));
    const drawn = drawObjects(
      [...layers, content].map((page) => childOf(page, "Content") ?? EMPTY),
      units,
    );
    pages.push(pageOf(number, boxIn(childOf(content, "Area")) ?? area ?? A4, drawn));
    if (isPicture(drawn)) problems.push(PAGE_PROBLEMS.picture(number));
  }
}

const A4 = [0, 0, 210, 297] as const;

/** The sheet: where it begins and how large it is, in millimetres. */
function boxIn(area: XmlElement | undefined): readonly number[] | null {
  const box = area ? numbersIn(textIn(area, "PhysicalBox")) : [];
  return box.length === 4 ? box : null;
}

function pageOf(number: number, [left = 0, top = 0, width = 210, height = 297]: readonly number[], drawn: Drawn): Page {
  const [dx, dy] = [left * MILLIMETRE, top * MILLIMETRE];
  return turnUpright({
    number,
    width: width * MILLIMETRE,
    height: height * MILLIMETRE,
    glyphs: drawn.glyphs.map(({ box, ...glyph }) => ({ ...glyph, box: [box[0] - dx, box[1] - dy, box[2] - dx, box[3] - dy] })),
    rules: drawn.rules.map((rule) => {
      const [along, across] = rule.upright ? [dy, dx] : [dx, dy];
      return { ...rule, at: rule.at - across, from: rule.from - along, to: rule.to - along };
    }),
  });
}

const isPicture = ({ glyphs, images }: Drawn): boolean => glyphs.length === 0 && images.length > 0;

/** Drawings that pages refer to by number. */
async function compositesOf(ofd: Package, folder: string, resources: readonly XmlElement[]): Promise<Map<string, XmlElement>> {
  const units = new Map<string, XmlElement>();
  for (const resource of resources) {
    const list = childAt(await ofd.readXml(partFrom(folder, charactersOf(resource).trim())), "Res", "CompositeGraphicUnits");
    for (const unit of elementsOf(list ?? EMPTY)) units.set(unit.attributes.ID ?? "", childOf(unit, "Content") ?? EMPTY);
  }
  return units;
}
