import type { Actor } from './define-step.ts';

/** A person who reads, with what they are in this case. Nobody signed in: no person, no organisation, no sides. */
export interface Reader extends Actor {
  /** Colleagues in whose place the person may act, each in these steps (none: in all); `roles` has theirs as well, for reading. */
  readonly standsFor?: readonly { readonly person: string; readonly steps: readonly string[] }[];
  /** Parts taken in the case: from roles held with business in it, never from employment alone. */
  readonly sides: ReadonlySet<string>;
}

/** Whether a person is the reader, or a colleague in whose place the reader may do this step. */
export const isOwnPerson = ({ person, standsFor = [] }: Reader, one: string | null, step: string): boolean =>
  one !== null &&
  one !== '' &&
  (one === person || standsFor.some((other) => other.person === one && (other.steps.length === 0 || other.steps.includes(step))));

/** An opening, an act or a fact, as far as it matters who may know of it. */
export interface Matter {
  /** Name of the step, wait or effect. */
  readonly step: string;
  readonly subject: string;
  readonly seat?: string | undefined;
  /** Absent: an opening, not decided yet. */
  readonly outcome?: string | undefined;
  /** Who is asked or has acted: nulls where it is any holder of the role, or nobody. */
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  /** Of a fact: its type. */
  readonly fact?: string | undefined;
  /** Of a fact: what it says. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** A named group of readers. */
export type Who<State> = (state: State, reader: Reader, matter: Matter) => boolean;

/** One group or several; none is nobody. */
export type Readers<State> = Who<State> | readonly Who<State>[];

/** Who may know what of a step, a wait or an effect. What names nobody is closed. */
export interface Access<State> {
  /** May know that it is asked or done, and when. Those who are asked and those who have acted always may. */
  readonly known: Readers<State>;
  /** May know that somebody is asked, not who, how many, or about what. */
  readonly asked?: Readers<State>;
  /** May read what was submitted. */
  readonly read: Readers<State>;
  /** How much others are told of the person who acts. */
  readonly actor: 'named' | 'organisation' | 'hidden';
  /** May see the sums, rates and counts beside it: of openings, notices and facts. */
  readonly figures: Readers<State>;
  /** Fields of its forms and details of its facts for some readers only. */
  readonly redact?: Readonly<Record<string, Readers<State>>>;
}

/** What holds for all steps of a kind of case. */
export interface AccessRules<State> {
  /** Whose the matter is: who is asked or has acted, and colleagues who share it. */
  readonly own: Who<State>;
  /** For whom every door is closed, also to the own matter: a conflict of interest. */
  readonly barred: Who<State>;
  /** Knows everybody who acts. */
  readonly knowsActors: Who<State>;
  /** Open to everybody, whatever else holds. */
  readonly everybody: Who<State>;
  /** Details of facts that name a person who acts: told as the actor is. */
  readonly naming: readonly string[];
  /** Names of figures that identify a matter and tell nothing else: a milestone's number. */
  readonly identifying: readonly string[];
}

type Figures = Readonly<Record<string, string | number>>;

/** What one reader may know of one matter. */
export interface Known {
  readonly known: boolean;
  /** May know that somebody is asked, and no more where not `known`. */
  readonly asked: boolean;
  readonly read: boolean;
  /** How much of the actor is told to this reader. */
  readonly actor: Access<never>['actor'];
  readonly figures: boolean;
  /** Whether a field of the form, or a detail of a fact, is shown. */
  readonly field: (name: string) => boolean;
  /** The figures beside it, as far as they are this reader's. */
  readonly about: (about: Figures) => Record<string, string | number>;
  /** Whether a fact with these details is told. One that may be told in part only is not told. */
  readonly tells: (details: Readonly<Record<string, unknown>>) => boolean;
}

const nothing: Known = {
  known: false,
  asked: false,
  read: false,
  actor: 'hidden',
  figures: false,
  field: () => false,
  about: () => ({}),
  tells: () => false,
};

const groups = <State>(readers: Readers<State>): readonly Who<State>[] => (typeof readers === 'function' ? [readers] : readers);

/** The one answer to who may know what. Every list, page, notice, document, count and refusal asks it. */
export function accessOf<State>(
  access: Access<State> | undefined,
  rules: AccessRules<State>,
  state: State,
  reader: Reader,
  matter: Matter,
): Known {
  if (!access) return nothing;
  const may = (readers: Readers<State>) => groups(readers).some((who) => who(state, reader, matter));
  const isPublished = groups(access.read).includes(rules.everybody);
  if (!isPublished && rules.barred(state, reader, matter)) return nothing;
  const own = rules.own(state, reader, matter);
  const read = own || may(access.read);
  if (!read && !may(access.known)) return access.asked && may(access.asked) ? { ...nothing, asked: true } : nothing;
  const knowsActors = own || rules.knowsActors(state, reader, matter);
  const figures = own || may(access.figures);
  const field = (name: string) => knowsActors || may(access.redact?.[name] ?? rules.everybody);
  const figure = (name: string) => figures || rules.identifying.includes(name);
  const actor = knowsActors ? 'named' : access.actor;
  return {
    known: true,
    asked: true,
    read,
    actor,
    figures,
    field,
    about: (about) => Object.fromEntries(Object.entries(about).filter(([name]) => figure(name) && field(name))),
    tells: (details) =>
      Object.entries(details).every(
        ([name, value]) =>
          field(name) &&
          (typeof value !== 'number' || figure(name)) &&
          (actor !== 'hidden' || !rules.naming.includes(name) || value === reader.person),
      ),
  };
}
