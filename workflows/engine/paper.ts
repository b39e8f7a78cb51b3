import type { Formula } from '#workflows/domain/formula.ts';
import type { Sources } from './composed.ts';
import type { Fact } from './define-step.ts';

/** The same in both languages. */
export interface Both {
  readonly zh: string;
  readonly en: string;
}
/** A movement of money as it was booked. */
export interface Booked {
  readonly debit: string;
  readonly credit: string;
  readonly fen: number;
  readonly kind: string;
  readonly formula: Formula;
}

export interface RecordedAct {
  readonly step: string;
  readonly outcome: string;
  readonly subject: string;
  readonly seat: string | null;
  /** Hash of its document. */
  readonly document: string | null;
}
/** One change on record: an act, an expiry or an answer, with the facts that it stated and the money that it moved. */
export interface RecordedChange {
  readonly version: number;
  readonly at: string;
  /** Of an act; null for an expiry or an answer. */
  readonly act: RecordedAct | null;
  readonly facts: readonly Fact[];
  readonly transfers: readonly Booked[];
}
interface EnclosedForm {
  readonly step: string;
  readonly outcome: string;
  readonly values: Readonly<Record<string, unknown>>;
}
/** An act with its document, and by whom it was. */
export interface ReadAct {
  readonly version: number;
  readonly at: string;
  readonly step: string;
  readonly outcome: string;
  readonly subject: string;
  readonly seat: string | null;
  readonly person: Both;
  /** In whose place. */
  readonly represented: Both | null;
  readonly organisation: Both;
  readonly form: Readonly<Record<string, unknown>>;
  /** Of an envelope: the forms that were sealed with its own, each as of the step that asked for it. */
  readonly enclosed?: readonly EnclosedForm[];
  /** SHA-256 of the document, and of the act in the chain of the case. */
  readonly document: string;
  readonly hash: string;
}

/** A part of a paper, in both languages. */
export type Block =
  | { readonly kind: 'heading'; readonly text: Both }
  /** Paragraphs, one a line. */
  | { readonly kind: 'text'; readonly text: Both }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [label: Both, value: Both])[] }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: Both; readonly figures?: boolean }[];
      readonly rows: readonly (readonly Both[])[];
      readonly total?: readonly Both[];
    }
  /** The document of an act, field by field. */
  | { readonly kind: 'form'; readonly act: ReadAct }
  /** The same under its name, with who did it and when, and both hashes. */
  | { readonly kind: 'act'; readonly act: ReadAct }
  /** Acts as a list: when, what, by whom, and the hash of each. */
  | { readonly kind: 'acts'; readonly acts: readonly ReadAct[] }
  /** How a sum came about. */
  | { readonly kind: 'computation'; readonly formula: Formula; readonly fen: number }
  /** Who signed, when, and the hash of the act. */
  | { readonly kind: 'signatures'; readonly acts: readonly ReadAct[] };

/** A fact stated before, with its instant. */
export interface Quoted {
  readonly at: string;
  readonly fact: Fact;
}

/** What a paper is written from. */
export interface PaperSource<State> {
  readonly state: State;
  /** Number and title of the case. */
  readonly number: string;
  readonly titles: Both;
  /** The fact that issues it, the version of its change, and its instant. */
  readonly fact: Fact;
  readonly version: number;
  readonly at: string;
  /** Earlier facts that it states, in the order of `quotes`. */
  readonly quoted: readonly Quoted[];
  /** All facts until then that `cites` names, oldest first. */
  readonly cited: readonly Quoted[];
  /** What it shows of the money moved with it. */
  readonly moved: readonly Booked[];
  /** The acts whose documents it repeats. */
  readonly acts: readonly ReadAct[];
  /** What its composition is written from. */
  readonly sources: Sources;
  readonly organisation: (id: string) => Both & { readonly uscc: string | null };
  readonly person: (id: string) => Both;
  /** The organisation of a party as it was then. */
  readonly party: (id: string) => string | undefined;
  /** An organisation's account in force then, as a line with the last digits of its number; undefined: none was verified. */
  readonly account: (owner: string) => string | undefined;
  /** A word of the portal: `purpose`, `tranche`. */
  readonly word: (group: string, name: string) => Both;
}

/**
 * A document that leaves the office, written from the record: the same from the same facts. Its readers are those who may know every
 * fact that it states and read every document that it repeats, whole.
 */
export interface Paper<State> {
  readonly name: string;
  /** Stands in its number. */
  readonly mark: string;
  /** Raised with every change of what it says or how it looks. */
  readonly version: number;
  /** Its kind, in lists and in the public check. */
  readonly called: Both;
  /** Its title, where that is another. */
  readonly title?: (source: Pick<PaperSource<State>, 'fact' | 'acts'>) => Both;
  /** The fact that issues it. */
  readonly issuedBy: (fact: Fact) => boolean;
  /** Of each the latest on record until then. Without one of them there is no paper. */
  readonly quotes?: readonly ((fact: Fact) => boolean)[];
  /** Facts of which it states all on record until then. */
  readonly cites?: (fact: Fact) => boolean;
  /** It gathers acts of the whole case for this side and the platform: beside each act it would be noise. */
  readonly gathersFor?: string;
  /** The acts whose documents it repeats, of all on record until then. */
  readonly reads?: (record: readonly RecordedChange[], change: RecordedChange, state: State) => readonly RecordedChange[];
  /** Steps whose acts it repeats without a name: their readers may know an opinion, and not whose it is. */
  readonly anonymous?: readonly string[];
  /** What it shows of the money moved with it. Left out: nothing. */
  readonly moves?: (booked: Booked) => boolean;
  /** Of papers that there are many of: the payment that tells them apart. */
  readonly pays?: (
    fact: Fact,
    state: State,
  ) => { readonly purpose: string; readonly about?: Both; readonly payee: string; readonly fen: number } | undefined;
  /** It is signed as a file (PAdES) once this fact is stated, by who did these acts, in their order. Such a paper names persons and organisations in its acts alone. */
  readonly signed?: { readonly on: string; readonly by: (acts: readonly ReadAct[]) => readonly ReadAct[] };
  /** Documents and organisations that it is composed from. */
  readonly composed?: (
    state: State,
  ) => { readonly texts: Readonly<Record<string, string>>; readonly organisations: readonly string[] } | undefined;
  readonly write: (source: PaperSource<State>) => readonly Block[];
}
