import { downloadEntry } from "@/lib/server/read-entry";
import { readViewer } from "@/lib/server/session";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/plain; charset=utf-8",
} as const;

/** What is saved of a form, as a Word file or as HTML to be pasted into a website's editor. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const viewer = await readViewer(request.headers);
  if (!viewer) return new Response(null, { status: 401 });
  const as = query.get("as") === "html" ? "html" : "docx";
  const year = Number(query.get("year"));
  const found = await downloadEntry(viewer, query.get("area") ?? "", query.get("body") ?? "", year, as);
  if (!found) return new Response(null, { status: 404 });
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      "Content-Type": TYPES[as],
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
      "Cache-Control": "private, no-store",
    },
  });
}
