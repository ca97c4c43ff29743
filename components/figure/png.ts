/** A picture of SVG as PNG, drawn by the browser with its own fonts and saved under the same name. */
const SHARPNESS = 2;

export async function savePng(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const source = URL.createObjectURL(await response.blob());
  try {
    const picture = await drawn(source);
    save(await encoded(picture), nameOf(response));
  } finally {
    URL.revokeObjectURL(source);
  }
}

async function drawn(source: string): Promise<HTMLCanvasElement> {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

const encoded = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The canvas gave no picture."))), "image/png");
  });

/** The name that the server gives it, or that of the file of a copy without a server. */
function nameOf({ headers, url }: Response): string {
  const given = /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1];
  return (given ?? new URL(url).pathname.split("/").at(-1) ?? "figure.svg").replace(/\.svg$/, ".png");
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
