/** Accepted types, by the end of the name; the content has to be of the same kind. */
export const typeOf = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  zip: 'application/zip',
} as const;
export type Extension = keyof typeof typeOf;
export const extensions = Object.keys(typeOf) as readonly Extension[];
/** Undefined: none that is taken. */
export function extensionOf(name: string): Extension | undefined {
  const end = /\.([A-Za-z]{3,4})$/.exec(name)?.[1]?.toLowerCase();
  return extensions.find((one) => one === end);
}
/** Shown in the page by the browser itself; anything else is only ever saved. */
export const isShown = (name: string) => ['pdf', 'png', 'jpg', 'jpeg'].includes(extensionOf(name) ?? '');

const magic: Readonly<Record<'pdf' | 'png' | 'jpg' | 'zip', Buffer>> = {
  pdf: Buffer.from('%PDF-'),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpg: Buffer.from([0xff, 0xd8, 0xff]),
  zip: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
};
const kindOf = { pdf: 'pdf', png: 'png', jpg: 'jpg', jpeg: 'jpg', zip: 'zip', docx: 'zip', xlsx: 'zip' } as const;
export const isArchive = (extension: Extension) => kindOf[extension] === 'zip';
/** Whether content that begins so may have this name. */
export function beginsAs(extension: Extension, head: Uint8Array): boolean {
  const expected = magic[kindOf[extension]];
  return expected.equals(head.subarray(0, expected.length));
}
