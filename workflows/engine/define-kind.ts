import type { AccessRules, Reader } from './access.ts';
import type { Reading } from './beside.ts';
import type { WrittenText } from './composed.ts';
import type { Definition } from './define-step.ts';
import type { Performed } from './perform.ts';
import type { Instant } from './period.ts';
import type { Enacted, Revised } from './revise.ts';
import type { Timing } from './rules.ts';
import type { KindWords } from './wording.ts';

/** The part of a case's state common to all kinds. */
export interface CaseState {
  readonly id: string;
}

/** A colleague acts for another of the same organisation; in the whole case, or in the steps that are named. */
export interface Delegated {
  readonly id: string;
  readonly by: string;
  readonly to: string;
  readonly organisation: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Empty: all. */
  readonly steps: readonly string[];
}

/** A case's row in lists, as recorded with each change. The database knows no more of a kind than this. */
export interface CaseSummary {
  readonly kind: string;
  readonly id: string;
  /** Number people quote: `2026-0317`. */
  readonly number: string;
  readonly phase: string;
  readonly stage: string;
  /** Hash of the document whose `titleZh` and `titleEn` are the case's; null before there is one. */
  readonly titleDocument: string | null;
  /** Its titles, where they follow from what it is about and no document has them. */
  readonly titles?: { readonly titleZh: string; readonly titleEn: string };
  /** The sum shown in lists, in fen. */
  readonly sumFen: number | null;
  readonly ended: boolean;
  /** The person who opened it. */
  readonly requester: string;
  /** Shown in public lists since then; null: in none. */
  readonly publicFrom: Instant | null;
  /** The field of technology by which public lists are narrowed; absent: none. */
  readonly field?: string;
  /** Its publications: the latest round of each subject. */
  readonly published?: readonly { readonly subject: string; readonly round: number; readonly from: Instant }[];
  readonly parties: readonly { readonly id: string; readonly part: string; readonly organisation: string }[];
  /** Those that have not ended. */
  readonly delegations?: readonly Delegated[];
}

/** The record of a person and an organisation in one case, without the organisation's parts. */
export interface Standing {
  /** Held now in the organisation acted for: everywhere, or for this case. */
  readonly roles: readonly string[];
  /** Of these, the ones held for this case alone. */
  readonly rolesHere: readonly string[];
  /** Roles in which this very person was asked or has acted here, or is asked now. */
  readonly ownRoles: readonly string[];
  /** Roles in which an open step asks the person now. */
  readonly askedAs: readonly string[];
  /** Roles in which the organisation has acted here. */
  readonly actedAs: readonly string[];
}

/** The sides of a person in a case of a kind: from roles in the case, never from employment alone. */
export interface Sides {
  /** By part: the roles that represent its party in every case of the organisation. */
  readonly offices: Readonly<Record<string, readonly string[]>>;
  /** Roles of a part that count only for participants of this case. */
  readonly team?: { readonly part: string; readonly roles: readonly string[] };
  /** Roles held in person, without representation of an organisation, and their side. */
  readonly personal: Readonly<Record<string, string>>;
  of(parts: readonly string[], standing: Standing): ReadonlySet<string>;
}

/** Who may talk in the cases of a kind. A message is text without fields: no figure can be withheld from its reader. */
export interface Talk {
  /** Sides with a thread of their own organisation. */
  readonly own: readonly string[];
  /** Sides that share a thread with each other. */
  readonly shared: readonly string[];
  /** Readers without any thread, whatever their side. */
  readonly never?: (reader: Reader) => boolean;
}

/**
 * `until`: the opening follows this instant; `awaiting`: it is past, and the opening has not been yet; `draft`: the copy of a draft
 * ended with the sealing, or its text has been replaced; `unreadable`: opened, and no text of its form; `never`: it stays sealed.
 */
export type WhySealed =
  | { readonly why: 'until'; readonly dueAt: Instant }
  | { readonly why: 'awaiting' | 'draft' | 'unreadable' | 'never' };

/** `hash`: of the sealed document. */
export type OwnSealing = WhySealed & { readonly hash: string; readonly at: Instant };

/** Facts of a kind that keep a party out of new demands and proposals, and until when. */
export interface Barring {
  readonly types: readonly string[];
  readonly of: (fact: {
    readonly type: string;
    readonly details: Readonly<Record<string, unknown>>;
    readonly at: Instant;
  }) => { readonly party: string; readonly until: Instant } | undefined;
}

/** One kind of case as a value, for the workflow shell, the recording and the portal. */
export interface Kind<
  State extends object = object,
  Start extends { readonly id: string } = { readonly id: string },
  Name extends string = string,
  Definitions extends readonly Definition<State>[] = readonly Definition<State>[],
> {
  /** The workflow type. */
  readonly name: Name;
  /** In the order of the way; no two kinds share a name of a stage or of a definition. */
  readonly stages: readonly string[];
  readonly definitions: Definitions;
  /** The words of each stage and overlay. The workflow bundle has none (scripts/build.mjs). */
  readonly words: KindWords;
  /** The first version of a case. */
  readonly open: (start: Start, at: Instant, rules: number) => Performed<State>;
  readonly summary: (state: State) => CaseSummary;
  /** The timing of its deadlines, for lists of late steps. */
  readonly timing: (state: State) => Timing;
  /** The supervisors of late steps: holders of these roles in the organisation of this part. */
  readonly watchedBy: { readonly part: string; readonly roles: readonly string[] };
  /** Moves the instants that the state keeps under a revised calendar. */
  readonly revised?: Revised<State>;
  /** Takes over figures of law that acts look up by their own date and place. */
  readonly enacted?: Enacted<State>;
  /** The rules common to all its steps. */
  readonly access: AccessRules<State>;
  readonly sides: Sides;
  /** Absent: its cases have no threads. */
  readonly talk?: Talk;
  /** The side of the person who opens a case, for the list of cases begun. */
  readonly openedBy: string;
  /** Phases that settle an end already decided. */
  readonly windingUp?: readonly string[];
  /** The phase as shown, if the phase itself would disclose too much. */
  readonly shownPhase?: (state: State) => string;
  /** Texts that the audit writes once more from this state and compares with their documents. */
  readonly frozenTexts?: (state: State) => readonly WrittenText[];
  /** Documents available beside every form of a stage. */
  readonly background?: (state: State, stage: string) => readonly Reading[];
  /** Whether this reader may know which organisation is the party of this part. */
  readonly mayKnowParty?: (state: State, reader: Reader, part: string) => boolean;
  /** Absent: no case of it bars anybody. */
  readonly barring?: Barring;
  /** Why a sealed document of this organisation cannot be read, for its own people; absent: nothing is sealed. */
  readonly whySealed?: (state: State, document: { readonly organisation: string; readonly hash: string }) => WhySealed;
  /** The reader's own organisation's sealed and unopened document; undefined for all other readers. */
  readonly ownSealing?: (state: State, reader: Reader) => OwnSealing | undefined;
  /** Whether this reader may know that an organisation is one that a step concerns. */
  readonly mayKnowConcerned?: (state: State, reader: Reader, organisation: string) => boolean;
}

/** Types are taken from the definitions; state and start are named. */
export const defineKind =
  <State extends object, Start extends { readonly id: string }>() =>
  <const Name extends string, const Definitions extends readonly Definition<State>[]>(
    kind: Kind<State, Start, Name, Definitions>,
  ): Kind<State, Start, Name, Definitions> =>
    kind;
