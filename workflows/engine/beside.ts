/**
 * What a step says of its page, beside its form: documents to be read, what the form starts from, who may be named in it, and
 * figures laid out for the decision. Pure; who may read what is decided by access alone.
 */

/** Documents to be read: of each subject and each author the newest that one of these steps has made. */
export interface Reading {
  readonly steps: readonly string[];
  /** Only those about this subject. */
  readonly subject?: string;
  /** Only these texts, by hash. */
  readonly hashes?: readonly string[];
}

/** An organisation whose people are kept out; where `unless` is given, holders of these roles alone are not meant. */
export interface Employer {
  readonly organisation: string;
  readonly unless?: readonly string[];
}
/** Something that may be chosen; `place`: where it stands among the ranked, its points in thousandths. */
export interface Candidate {
  readonly id: string;
  readonly place?: { readonly rank: number; readonly pointsMilli: number };
}

/** What the id in a field refers to: decides who or what may be chosen, and by which name it is read. */
export type Reference<State> =
  | {
      readonly to: 'person';
      /** Holders of one of these roles now. */
      readonly roles: readonly string[];
      /** Holds the role in which the opening named in the same form asks. */
      readonly askedAs?: 'opening';
      /** Of one organisation. */
      readonly at?: (state: State, subject: string) => string | undefined;
      /** Only the list is of that organisation: others' people may be named as well. */
      readonly alsoElsewhere?: true;
      /** Was named before, and stays though the role has ended since. */
      readonly mayHaveLeft?: true;
      /** Judges, and so is employed by none of these. */
      readonly notOf?: (state: State) => readonly Employer[];
    }
  | { readonly to: 'organisation'; readonly among: (state: State) => readonly Candidate[] }
  | { readonly to: 'organisation'; readonly kind: string }
  /** A step of the kind, by its name. */
  | { readonly to: 'step'; readonly among: (state: State) => readonly string[] }
  /** What somebody is asked, by its key: of those that the person may know of, or of all that one organisation is asked. */
  | {
      readonly to: 'opening';
      readonly at?: (state: State, subject: string) => string | undefined;
      readonly late?: true;
      /** Asks the person. */
      readonly mine?: true;
    }
  | { readonly to: 'programme'; readonly among: (state: State) => readonly string[] }
  /** Named in a text of the case, by its own id. */
  | { readonly to: 'indicator'; readonly among: (state: State) => readonly string[] };
export type References<State> = Readonly<Record<string, Reference<State>>>;

export type CellKind = 'indicator' | 'person' | 'organisation' | 'term' | 'text' | 'fen' | 'rate' | 'points' | 'count' | 'day' | 'met';
export type Cell = string | number | boolean | null;
/** Figures that a decision compares, one row per thing. Columns and `term` cells are worded by their names. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly kind: CellKind }[];
  readonly rows: readonly (readonly Cell[])[];
}
/** One figure per row. */
export interface Figures {
  readonly name: string;
  readonly items: readonly { readonly name: string; readonly kind: CellKind; readonly value: Cell }[];
}
