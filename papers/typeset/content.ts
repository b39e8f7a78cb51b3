/** A paper in one language, ready to be set: what it says and in which order. */
export interface PaperContent {
  readonly language: 'zh' | 'en';
  readonly title: string;
  /** Its number, by which it is checked. */
  readonly number: string;
  /** Of what it is: the case's title. */
  readonly subject: string;
  /** The instant of the act that issued it, and the same to be read. */
  readonly issuedAt: string;
  readonly issuedOn: string;
  /** SHA-256 of what it says. */
  readonly code: string;
  /** The public page that checks it, with number and code. */
  readonly address: string;
  readonly blocks: readonly PlainBlock[];
}

export interface Column {
  readonly title: string;
  /** A sum, a rate or a count: to the right. */
  readonly figures?: boolean;
}
export type PlainBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly level?: 1 | 2 }
  /** Paragraphs, one a line; headings of articles among them are set as such. */
  | { readonly kind: 'text'; readonly text: string; readonly small?: boolean }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
      readonly total?: readonly string[];
    };

/** What stands on every page around the content. */
export interface Around {
  readonly page: (n: number, of: number) => string;
  readonly scan: string;
  readonly check: string;
  readonly number: string;
  readonly code: string;
  readonly issuedOn: string;
  readonly address: string;
  readonly howTo: string;
}
