/** Files of the desk and the monitor: for the one who asked, never to be kept on the way, never to be opened in place. */
import { readViewer, type Viewer } from "./session";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  // To be pasted into a website's editor, not to be drawn.
  html: "text/plain; charset=utf-8",
} as const;

type PrivateFile = { name: string; bytes: Uint8Array };

/**
 * Answers with the file that `read` gives, under its own name. 401 without a session; 404 where `read` gives null: that
 * there is none, and that it is not for this viewer, look the same.
 */
export async function servePrivate(
  request: Request,
  type: keyof typeof TYPES,
  read: (viewer: Viewer) => Promise<PrivateFile | null>,
): Promise<Response> {
  const refuse = (status: number): Response => new Response(null, { status, headers: { "Cache-Control": "no-store" } });
  const viewer = await readViewer(request.headers);
  if (!viewer) return refuse(401);
  const found = await read(viewer);
  if (!found) return refuse(404);
  return new Response(new Uint8Array(found.bytes), {
    headers: {
      ...{ "Content-Type": TYPES[type], "X-Content-Type-Options": "nosniff", "Cache-Control": "private, no-store" },
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(found.name)}`,
    },
  });
}
