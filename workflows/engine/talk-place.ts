/**
 * Where a thread is: on an opening (its key), or on a file or a clause of a document that an act of this opening brought:
 * `submit-milestone/milestone-1#file:12:ID`, `freeze-text/contract#clause:40:3`. Without schemas, for the browser.
 */
const form = /^([^#]+)#(file|clause):(\d{1,9}):([0-9a-f-]{1,36})$/;

export interface PartOfDocument {
  readonly kind: 'file' | 'clause';
  /** The version of the document's act. */
  readonly version: number;
  /** Of the file its id, of the clause its number in the text. */
  readonly id: string;
}
/** The place of a thread on one part of what was handed in at this opening. */
export const placeOfPart = (key: string, { kind, version, id }: PartOfDocument) => `${key}#${kind}:${version}:${id}`;
export const openingOf = (place: string) => place.split('#')[0] ?? '';
export function partOf(place: string): PartOfDocument | undefined {
  const [, , kind, version, id] = form.exec(place) ?? [];
  return kind && version && id ? { kind: kind as PartOfDocument['kind'], version: Number(version), id } : undefined;
}
