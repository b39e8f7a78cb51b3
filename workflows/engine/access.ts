import type { Actor } from './define-step.ts';

/** A reader and the reader's sides in this case. Without a sign-in: no person, no organisation, no sides. */
export interface Reader extends Actor {
  /** Colleagues in whose place the person may act, each in these steps (none: in all); `roles` has theirs as well, for reading. */
  readonly standsFor?: readonly { readonly person: string; readonly steps: readonly string[] }[];
  /** The reader's sides: from roles in the case, never from employment alone. */
  readonly sides: ReadonlySet<string>;
}

/** Whether a person is the reader, or a colleague represented by the reader in this step. */
export const isOwnPerson = ({ person, standsFor = [] }: Reader, one: string | null, step: string): boolean =>
  one !== null &&
  one !== '' &&
  (one === person || standsFor.some((other) => other.person === one && (other.steps.length === 0 || other.steps.includes(step))));

/** The properties of an opening, act or fact that decide access to it. */
export interface Matter {
  /** Name of the step, wait or effect. */
  readonly step: string;
  readonly subject: string;
  readonly seat?: string | undefined;
  /** Absent: an opening, not decided yet. */
  readonly outcome?: string | undefined;
  /** The person asked or the actor; null for any holder of the role, or for none. */
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  /** Of a fact: its type. */
  readonly fact?: string | undefined;
  /** Of a fact: its details. */
  readonly details?: Readonly<Record<string, unknown>> | undefined;
}

/** A named group of readers. */
export type Who<State> = (state: State, reader: Reader, matter: Matter) => boolean;

/** One group or several; an empty list admits no reader. */
export type Readers<State> = Who<State> | readonly Who<State>[];

/** The readers of a step, a wait or an effect. Without named readers it is closed. */
export interface Access<State> {
  /** May know of the opening and of the act, with their times. The persons asked and the actors always may. */
  readonly known: Readers<State>;
  /** May know of an open step, without persons, count and subject. */
  readonly asked?: Readers<State>;
  /** May read the document. */
  readonly read: Readers<State>;
  /** The name of the actor as other readers see it. */
  readonly actor: 'named' | 'organisation' | 'hidden';
  /** May see its sums, rates and counts: those of openings, notices and facts. */
  readonly figures: Readers<State>;
  /** Fields of forms and details of facts with fewer readers. */
  readonly redact?: Readonly<Record<string, Readers<State>>>;
  /** The same for what concerns single persons: the actor's colleagues are not let in either. Of a list with a row for each person, that person reads the own row. */
  readonly personal?: Readonly<Record<string, Readers<State>>>;
}

/** What holds for all steps of a kind of case. */
export interface AccessRules<State> {
  /** The owners of a matter: the persons asked, the actors, and colleagues with a share in it. */
  readonly own: Who<State>;
  /** Readers without any access, even to their own matter: a conflict of interest. */
  readonly barred: Who<State>;
  /** Readers with access to all actors' names. */
  readonly knowsActors: Who<State>;
  /** Open to all readers in every case. */
  readonly everybody: Who<State>;
  /** Details of facts with an actor's name: shown by the rule for actors. */
  readonly naming: readonly string[];
  /** Names of identifying figures: a milestone's number. */
  readonly identifying: readonly string[];
}

type Figures = Readonly<Record<string, string | number>>;

/** The access of one reader to one matter. */
export interface Known {
  readonly known: boolean;
  /** May know of an open step; without `known`, nothing more. */
  readonly asked: boolean;
  readonly read: boolean;
  /** The actor's name as this reader sees it. */
  readonly actor: Access<never>['actor'];
  readonly figures: boolean;
  /** Whether a field of the form, or a detail of a fact, is shown. */
  readonly field: (name: string) => boolean;
  /** The figures of the matter that this reader may see. */
  readonly about: (about: Figures) => Record<string, string | number>;
  /** Whether a fact with these details is shown. A fact with one hidden detail is hidden as a whole. */
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

/** The only access function. Every list, page, notice, document, count and refusal asks it. */
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
  const field = (name: string) => {
    const personal = access.personal?.[name];
    if (personal) return (reader.person !== '' && matter.person === reader.person) || may(personal);
    return knowsActors || may(access.redact?.[name] ?? rules.everybody);
  };
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
