import { Welcome } from "@/components/desk/welcome";
import { readDuties } from "@/lib/server/read-duties";
import { readTodo } from "@/lib/server/read-todo";
import { sectionsFor } from "./sections";
import { requireViewer } from "./viewer";

export default async function Page() {
  const viewer = await requireViewer("/desk");
  const sections = sectionsFor(viewer).slice(1);
  const [duties, todos] = await Promise.all([readDuties(viewer), readTodo(viewer)]);
  return <Welcome name={viewer.name} {...{ duties, todos, sections }} needsCode={viewer.pending !== null} />;
}
