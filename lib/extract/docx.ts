/** Word files (Office Open XML), also those of WPS and LibreOffice. */
import type { Document } from "@/lib/document";
import { Budget } from "./budget";
import { DocxBody } from "./docx-body";
import { Looks, stylesIn, type WordStyles } from "./docx-looks";
import { Numbering } from "./docx-numbering";
import { NOTHING, Package, type Relationship } from "./office";
import { orUnreadable } from "./problems";
import { textOf } from "./table";
import { childAt, childOf, elementsOf, parseXml, type XmlElement } from "./xml";

/** Cells are placed by `table[2]/tr[5]/td[3]`, which counts all tables of the file, their rows and the cells of those. */
export const extractDocx = (bytes: Uint8Array): Promise<Document> => orUnreadable(() => readDocx(bytes));

async function readDocx(bytes: Uint8Array): Promise<Document> {
  const file = await Package.open(bytes);
  const main = await file.mainPart();
  const relationships = await file.relationshipsOf(main);
  const partOf = (type: string) => relationships.find((relationship) => relationship.type === type)?.target ?? "";
  const lists = await file.readXml(partOf("numbering"), LOOKS);
  const styles = await file.read(partOf("styles"));
  // Of the styles only those matter that number paragraphs, or that change what is read of letters.
  const body = bodyWith(lists, styles && (lists || CHANGING.test(latin(styles))) ? stylesIn(parseXml(styles, LOOKS)) : NONE);
  const blocks = body.blocksOf(childAt(await file.readXml(main, LOOKS), "document", "body") ?? NOTHING);
  const metadata = [...(await file.metadata()), ...(await readMargins(file, relationships))];
  return { blocks, metadata, problems: body.budget.problems(), cut: body.budget.exceeded };
}

const CHANGING = /vanish|strike|superscript/;
const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");

const NONE: WordStyles = new Map();
const bodyWith = (lists: XmlElement | undefined, styles: WordStyles): DocxBody =>
  new DocxBody(new Numbering(lists, styles), new Looks(styles), new Budget());

/** How letters, paragraphs and tables look, which says nothing of what they say. */
const LOOKS = new Set(
  "rFonts sz szCs b bCs i iCs u color lang shd kern w position highlight spacing ind jc snapToGrid textAlignment tabs rsid widowControl adjustRightInd autoSpaceDE autoSpaceDN kinsoku overflowPunct topLinePunct wordWrap keepNext keepLines suppressAutoHyphens contextualSpacing bidi pBdr tblBorders tcBorders tblCellMar tcMar tblLook tblLayout tblStyle tblInd tblW tblGrid vAlign noWrap textDirection cnfStyle trHeight cantSplit bookmarkStart bookmarkEnd proofErr lastRenderedPageBreak sectPr latentStyles docDefaults".split(
    " ",
  ),
);

/** Word files as one XML file: of Word 2003, or the parts of a newer one put together (“Flat OPC”). */
export const extractWordXml = (bytes: Uint8Array): Promise<Document> =>
  orUnreadable(() => {
    const root = parseXml(bytes, LOOKS);
    const parts = elementsOf(childOf(root, "package") ?? NOTHING);
    const partAt = (path: string) =>
      childOf(
        parts.find(({ attributes }) => attributes.name === path),
        "xmlData",
      );
    const whole = childOf(root, "wordDocument");
    const body = bodyWith(undefined, stylesIn(whole ?? partAt("/word/styles.xml")));
    const blocks = body.blocksOf(childOf(whole ?? childOf(partAt("/word/document.xml"), "document"), "body") ?? NOTHING);
    return { blocks, metadata: [], problems: body.budget.problems(), cut: body.budget.exceeded };
  });

/** Headers and footers, set apart from the body as what the file says about itself. */
async function readMargins(file: Package, relationships: readonly Relationship[]): Promise<Document["metadata"][number][]> {
  const margins = relationships.filter(({ type }) => type === "header" || type === "footer");
  const read = margins.map(async ({ type, target }) => {
    const value = textOf(bodyWith(undefined, NONE).blocksOf((await file.readXml(target)) ?? NOTHING));
    return value ? [{ name: type, value, place: {} }] : [];
  });
  return (await Promise.all(read)).flat();
}
