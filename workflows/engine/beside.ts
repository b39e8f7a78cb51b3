/**
 * The declarations of a step for its page: documents beside the form, first values of the form, persons who may be named, and
 * figures for the decision. Pure; access alone decides who may read them.
 */
import type { Formula } from '#workflows/domain/formula.ts';
import type { FormRef } from './remarks.ts';

/** Documents to be read: the newest of these steps, per subject and author. */
export interface Reading {
  readonly steps: readonly string[];
  /** Only those about this subject. */
  readonly subject?: string;
  /** Only these texts, by hash. */
  readonly hashes?: readonly string[];
}

/** An organisation whose people are excluded, except for holders of the roles in `unless`. */
export interface Employer {
  readonly organisation: string;
  readonly unless?: readonly string[];
}
/** A choice; `place`: its rank and its points in thousandths. */
export interface Candidate {
  readonly id: string;
  readonly place?: { readonly rank: number; readonly pointsMilli: number };
}

/** Something numbered by the case. */
export interface Item {
  readonly id: string;
  readonly names: { readonly zh: string; readonly en: string };
}

/** The reference of an id, or of a milestone's number, in a field: it decides the choices and the name shown. */
export type Reference<State> =
  | {
      readonly to: 'person';
      /** Holders of one of these roles now. */
      readonly roles: readonly string[];
      /** Holds the role in which the opening named in the same form asks. */
      readonly askedAs?: 'opening';
      /** Of one organisation. */
      readonly at?: (state: State, subject: string) => string | undefined;
      /** Only the list of choices is of that organisation: people of others may be named as well. */
      readonly alsoElsewhere?: true;
      /** Named before; stays valid after the end of the role. */
      readonly mayHaveLeft?: true;
      /** A judge: not employed by any of these. */
      readonly notOf?: (state: State) => readonly Employer[];
      /** To be named as a judge: without a declared tie to any of these, and shown with fields and load. */
      readonly judges?: true;
    }
  | { readonly to: 'organisation'; readonly among: (state: State) => readonly Candidate[] }
  | { readonly to: 'organisation'; readonly kind: string }
  /** A step of the kind, by its name. */
  | { readonly to: 'step'; readonly among: (state: State) => readonly string[] }
  /** An open step, by its key: one known to the person, or one asked of an organisation. */
  | {
      readonly to: 'opening';
      readonly at?: (state: State, subject: string) => string | undefined;
      readonly late?: true;
      /** One of these seats, held by a person: those that the opening's own subject fills. */
      readonly seats?: (state: State, subject: string) => readonly { readonly steps: readonly string[]; readonly role: string }[];
      /** Fits the opening in which it is named. */
      readonly fits?: (state: State, subject: string, named: { readonly step: string; readonly subject: string }) => boolean;
      /** Asks the person. */
      readonly mine?: true;
      /** Opened with this version of the case. */
      readonly openedWith?: (state: State) => number | undefined;
    }
  /** A field of another form: `submit-milestone:report`. */
  | { readonly to: 'field'; readonly of: (state: State) => readonly FormRef[] }
  | { readonly to: 'programme'; readonly among: (state: State) => readonly string[] }
  /** Named in a text of the case, by its own id. */
  | { readonly to: 'indicator'; readonly among: (state: State) => readonly string[] }
  /** By its number, with the title that a text of the case gives it. */
  | { readonly to: 'milestone'; readonly among: (state: State) => readonly number[] }
  /** Something that the case has numbered itself, with what it is called. */
  | { readonly to: 'item'; readonly among: (state: State) => readonly Item[] };
export type References<State> = Readonly<Record<string, Reference<State>>>;

export type CellKind =
  | 'indicator'
  | 'person'
  | 'organisation'
  | 'term'
  | 'option'
  | 'text'
  | 'fen'
  | 'rate'
  | 'points'
  | 'count'
  | 'day'
  | 'met'
  | 'flag';
export type Cell = string | number | boolean | null;
/** `of`: the step by whose words an `option` is named, as a value of the field of this name. */
export interface Column {
  readonly name: string;
  readonly kind: CellKind;
  readonly of?: string;
}
/** Figures that a decision compares, one row per thing. Columns and `term` cells are worded by their names. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}
/** One figure per row. */
export interface Figures {
  readonly name: string;
  /** `isResult`: what the other figures come to. */
  readonly items: readonly { readonly name: string; readonly kind: CellKind; readonly value: Cell; readonly isResult?: true }[];
  /** How the result was computed, to be checked by hand. */
  readonly formula?: Formula;
}
/** A clause that needs a word, and why. */
export interface Flagged {
  readonly flag: string;
  readonly clause: string;
}
/** A field of a text beside the form: what in it needs a word, and what of it stands in the texts about other subjects as well. `own`: absent before there is one. */
export interface Examined<State> {
  readonly step: string;
  readonly field: string;
  readonly find?: (state: State, text: string) => readonly Flagged[];
  readonly recurring?: (own: string | undefined, others: readonly string[]) => readonly string[];
}
