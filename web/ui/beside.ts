import type { ReadDocument, StepPage } from '#web/shapes/step.ts';
import { useDocumentTitle } from './document-title.ts';
import { useName } from './names.ts';

type Read = Pick<StepPage, 'beside' | 'sheets'>;
export interface Titled {
  readonly title: string;
  readonly document: ReadDocument;
}
const concerned = ({ about, by }: ReadDocument) => about ?? by.organisation;

/** The texts to decide on. Several of one kind are told apart by their organisation, and stand in the order of the tables above them. */
export function useBeside(): (read: Read) => Titled[] {
  const titleOf = useDocumentTitle();
  const name = useName();
  return ({ beside, sheets }) => {
    const compared = sheets.flatMap((sheet) => ('rows' in sheet ? sheet.rows.map(([first]) => first) : []));
    const placeOf = (document: ReadDocument) => compared.indexOf(concerned(document)?.id ?? '');
    const kinds = [...new Set(beside.map(titleOf))];
    return kinds.flatMap((kind) => {
      const alike = beside.filter((document) => titleOf(document) === kind);
      const bodies = new Set(alike.flatMap((document) => concerned(document)?.id ?? []));
      const isApart = alike.length > 1 && bodies.size === alike.length;
      const inOrder = isApart ? alike.toSorted((one, other) => placeOf(one) - placeOf(other)) : alike;
      return inOrder.map((document) => ({ document, title: isApart ? `${kind} · ${name(concerned(document)?.names)}` : kind }));
    });
  };
}
