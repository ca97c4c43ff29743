/** Sends files one by one, a few at a time, telling how far each is. A file that got no answer is sent again under its own id. */

export type Outgoing = {
  id: string;
  file: File;
  state: "waiting" | "sending" | "sent" | "failed";
  percent: number;
  message: string;
};

const AT_ONCE = 3;
const TRIES = 3;

type Tell = (id: string, change: Partial<Outgoing>) => void;

type Answer = { status: number; message: string };

function sendOnce(path: string, { file }: Outgoing, onProgress: (percent: number) => void): Promise<Answer> {
  return new Promise((resolve) => {
    // fetch does not tell how much of a body has gone.
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.upload.onprogress = ({ loaded, total }) => onProgress(Math.floor((100 * loaded) / Math.max(1, total)));
    request.onload = () => resolve({ status: request.status, message: messageIn(request.responseText) });
    request.onerror = () => resolve({ status: 0, message: "" });
    request.send(file);
  });
}

function messageIn(text: string): string {
  try {
    return (JSON.parse(text) as { error?: { message?: string } }).error?.message ?? "";
  } catch {
    return "";
  }
}

async function sendFile(path: string, outgoing: Outgoing, tell: Tell): Promise<void> {
  tell(outgoing.id, { state: "sending", percent: 0, message: "" });
  for (let attempt = 1; ; attempt += 1) {
    const { status, message } = await sendOnce(path, outgoing, (percent) => tell(outgoing.id, { percent }));
    if (status === 200) return tell(outgoing.id, { state: "sent", percent: 100 });
    if ((status > 0 && status < 500) || attempt === TRIES) return tell(outgoing.id, { state: "failed", message });
    await new Promise((resolve) => setTimeout(resolve, 1000 * attempt));
  }
}

/** @param pathOf where a file goes. */
export async function sendFiles(files: readonly Outgoing[], pathOf: (outgoing: Outgoing) => string, tell: Tell): Promise<void> {
  const left = [...files];
  const work = async () => {
    for (let next = left.shift(); next; next = left.shift()) await sendFile(pathOf(next), next, tell);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
