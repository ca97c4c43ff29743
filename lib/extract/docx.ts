/** Word files (Office Open XML), also those of WPS and LibreOffice. */
import type { Document } from "@/lib/document";
import { Budget } from "./budget";
import { DocxBody } from "./docx-body";
import { Numbering } from "./docx-numbering";
import { NOTHING, Package, type Relationship } from "./office";
import { orUnreadable } from "./problems";
import { textOf } from "./table";
import { childAt, childOf, elementsOf, parseXml } from "./xml";

/** Cells are placed by `table[2]/tr[5]/td[3]`, which counts all tables of the file, their rows and the cells of those. */
export const extractDocx = (bytes: Uint8Array): Promise<Document> => orUnreadable(() => readDocx(bytes));

async function readDocx(bytes: Uint8Array): Promise<Document> {
  const file = await Package.open(bytes);
  const main = await file.mainPart();
  const relationships = await file.relationshipsOf(main);
  const partOf = (type: string) => file.readXml(relationships.find((relationship) => relationship.type === type)?.target ?? "");
  const body = new DocxBody(new Numbering(await partOf("numbering"), await partOf("styles")), new Budget());
  const blocks = body.blocksOf(childAt(await file.readXml(main), "document", "body") ?? NOTHING);
  const metadata = [...(await file.metadata()), ...(await readMargins(file, relationships))];
  return { blocks, metadata, problems: body.budget.problems(), cut: body.budget.exceeded };
}

/** Word files as one XML file: of Word 2003, or the parts of a newer one put together (“Flat OPC”). */
export const extractWordXml = (bytes: Uint8Array): Promise<Document> =>
  orUnreadable(() => {
    const root = parseXml(bytes);
    const parts = elementsOf(childOf(root, "package") ?? NOTHING);
    const main = parts.find(({ attributes }) => attributes.name === "/word/document.xml");
    const body = new DocxBody(new Numbering(undefined, undefined), new Budget());
    const blocks = body.blocksOf(
      childAt(root, "wordDocument", "body") ?? childAt(main, "xmlData", "document", "body") ?? NOTHING,
    );
    return { blocks, metadata: [], problems: body.budget.problems(), cut: body.budget.exceeded };
  });

/** Headers and footers, set apart from the body as what the file says about itself. */
async function readMargins(file: Package, relationships: readonly Relationship[]): Promise<Document["metadata"][number][]> {
  const margins = relationships.filter(({ type }) => type === "header" || type === "footer");
  const read = margins.map(async ({ type, target }) => {
    const value = textOf(
      new DocxBody(new Numbering(undefined, undefined), new Budget()).blocksOf((await file.readXml(target)) ?? NOTHING),
    );
    return value ? [{ name: type, value, place: {} }] : [];
  });
  return (await Promise.all(read)).flat();
}
