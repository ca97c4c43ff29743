"use client";

function save(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** Offers a text that the page holds as a file. */
export const saveText = (name: string, text: string, type = "text/csv"): void => save(name, new Blob([text], { type }));

/** The same for bytes that came as base64. */
export const saveBytes = (name: string, base64: string, type: string): void =>
  save(name, new Blob([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], { type }));
