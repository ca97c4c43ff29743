import { servePrivate } from "@/lib/server/private-file";
import { downloadEntry } from "@/lib/server/read-entry";

/** What is saved of a form, as a Word file or as HTML to be pasted into a website's editor. */
export function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const as = query.get("as") === "html" ? "html" : "docx";
  return servePrivate(request, as, (viewer) =>
    downloadEntry(viewer, query.get("area") ?? "", query.get("body") ?? "", Number(query.get("year")), as),
  );
}
