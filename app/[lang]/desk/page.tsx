import { Welcome } from "@/components/desk/welcome";
import { readDuties } from "@/lib/server/read-duties";
import { sectionsFor } from "./sections";
import { requireViewer } from "./viewer";

export default async function Page() {
  const viewer = await requireViewer("/desk");
  const sections = sectionsFor(viewer).slice(1);
  return <Welcome name={viewer.name} duties={await readDuties(viewer)} sections={sections} needsCode={viewer.pending !== null} />;
}
