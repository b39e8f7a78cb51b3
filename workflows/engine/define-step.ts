import type { z } from 'zod';
import type { Day } from '#workflows/domain/days.ts';
import type { Transfer } from '#workflows/domain/ledger.ts';
import type { Access } from './access.ts';
import type { Announces } from './announce.ts';
import type { Attested } from './assertion.ts';
import type { Authorised, Binds } from './authority.ts';
import type { Examined, Figures, Reading, References, Sheet } from './beside.ts';
import type { Carried } from './carried.ts';
import type { Composition } from './composed.ts';
import type { OverlayDefinition } from './define-overlay.ts';
import type { FactOf, FactSchemas } from './facts.ts';
import type { Pays } from './payment-asked.ts';
import type { Instant, Period } from './period.ts';
import type { BrokenRule, Refusal } from './refusal.ts';
import type { Target } from './target.ts';

/** A person as the portal has recognised them: acting for one organisation, with the roles held there for this case. */
export interface Actor extends Authorised {
  readonly person: string;
  readonly organisation: string;
  readonly roles: readonly string[];
  /** In whose place the act is done: a colleague, with the roles that person holds now. Whether that may be, an overlay says. */
  readonly actingFor?: { readonly person: string; readonly roles: readonly string[] };
}

/** The role of all representatives of a party of the case. It is never granted: the portal derives it. */
export const participant = 'participant';

/** The audience. Left out: any organisation, any person. `not`: excluded persons (maker ≠ checker, conflicts). */
export interface Audience {
  readonly role: string;
  readonly organisation?: string;
  readonly person?: string;
  readonly not?: readonly string[];
}

/** Balance of each account in fen, `party/kind` → fen; credits raise it, debits lower it. */
export type Books = Readonly<Record<string, number>>;

/** One thing that one party is asked. Derived from the state, never stored there, so none is forgotten or left behind. */
export interface Opening {
  /** The subject: a milestone, a proposal, a party. With `seat` it identifies the opening within its step. */
  readonly subject: string;
  /** One of several places in the same step: maker, checker, an expert, a signatory. */
  readonly seat?: string;
  readonly for: Audience;
  readonly due?: Period | { readonly at: Instant };
  /** Figures for the wording and the page: `{ milestone: 2, fen: 85500000 }`. No texts. */
  readonly about?: Readonly<Record<string, string | number>>;
  /** Outcomes offered here, where not all of the step's are. */
  readonly offers?: readonly string[];
  /** May be done and need not, where the step as a whole is asked for: a withdrawal of what has been handed in. */
  readonly optional?: true;
}

export interface Act<Outcome extends string = string, Input = unknown> extends Attested {
  /** The submission's id: the same id is the same act, whenever it comes again. */
  readonly id: string;
  readonly step: string;
  readonly subject: string;
  readonly seat?: string;
  readonly outcome: Outcome;
  readonly input: Input;
  /** SHA-256 (hex) of the canonical JSON of the whole form; the text itself lies in the database. */
  readonly document: string;
  readonly actor: Actor;
  readonly at: Instant;
  /** Version of the case at which the page saw the opening; a renewed opening refuses an older page. */
  readonly seenAt?: number;
  /** The opening that it is about, where its step is `upon` one. */
  readonly upon?: Target;
}

/** Something that happened, in the past tense. Ids, dates, choices, money; no texts. */
export interface Fact {
  readonly type: string;
  readonly [detail: string]: string | number | boolean | null | readonly (string | number)[];
}

/** A wish to the world outside. It runs apart and comes back through `EffectDefinition.apply`, exactly once. */
export interface EffectRequest {
  /** Unique in the case; the idempotency key of its execution. */
  readonly id: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** A notice about something other than an own step (notices of own steps come from the engine). */
export interface Notice {
  readonly to: Audience;
  readonly template: string;
  readonly about?: Readonly<Record<string, string | number>>;
}

export interface Change<State, Stated extends Fact = Fact> {
  readonly state: State;
  readonly facts?: readonly Stated[];
  readonly transfers?: readonly Transfer[];
  readonly effects?: readonly EffectRequest[];
  readonly answered?: readonly string[]; // ids of effects with an answer entered by people
  readonly withdraws?: true; // an act is taken back: what it has opened closes as withdrawn
  readonly notices?: readonly Notice[];
}

export interface OutcomeDefinition<Form extends z.ZodObject = z.ZodObject> {
  /** Strict, pure and idempotent: browser, action, tRPC and (its carried part) workflow each parse it. */
  readonly form: Form;
  /** Texts of the document without typed input: the step's composition writes them, all prose. */
  readonly composed?: z.ZodObject;
  /** A legal act (signature evidence), shown in seal red. */
  readonly legal?: true;
  /** Lets money go: the portal repeats payee and sum before it is done. Or lets another person's signature on paper count. */
  readonly confirms?: 'payment' | 'signature';
  /** Refuses, returns or ends something: the portal shows it second. */
  readonly negative?: true;
  /** Field with the reasons: a notice of the outcome shows them to its readers. */
  readonly grounds?: string;
  /**
   * The content is secret until it is opened: the workflow gets the hash alone, the database a sealed envelope.
   * `draft`: readable by the own organisation; `final`: by no reader.
   */
  readonly sealed?: 'draft' | 'final';
  /** The further content of a final envelope: name of the part → the step with the latest form. */
  readonly packs?: Readonly<Record<string, string>>;
}
export type Outcomes = Readonly<Record<string, OutcomeDefinition>>;
type InputOf<O extends OutcomeDefinition> = O extends { sealed: string } ? Record<string, never> : Carried<z.output<O['form']>>;
export type ActOf<O extends Outcomes> = { [K in keyof O & string]: Act<K, InputOf<O[K]>> }[keyof O & string];

/** An opening as its page knows it. */
export interface About {
  readonly subject: string;
  readonly seat?: string | undefined;
  readonly about?: Opening['about'];
}
/** Values of a form, in part. */
export type Beginning = Readonly<Record<string, unknown>>;

export interface Silence<State, Stated extends Fact = Fact> {
  /** A second notice is sent at the deadline; silence counts only when this has passed as well. */
  readonly secondNotice?: Period;
  /** The effect of an expiry. It never pays or approves public money (I3). An unchanged state: the opening stays late and is not renewed. */
  then(state: State, opening: Opening, at: Instant, books: Books): Change<State, Stated>;
}

/** The common part of all definitions. */
export interface Declared<State> {
  /** The rules (rules.ts) since which it exists. Runs under older rules do not see it, so a new definition changes no replay. */
  readonly since: number;
  /** The readers of the definition and of its facts. */
  readonly access: Access<State>;
}

/** The clock of a deadline: the parties' work, a payment, or a term of law. A suspension stops work alone. */
export type ClockOf = 'work' | 'money' | 'law';

/** Definitions with openings: steps and waits. */
interface Opens<State> extends Declared<State>, Pays<State> {
  readonly stage: string | ((state: State) => string); // a function where it lies across the stages: it belongs to the one of the case
  readonly clock?: ClockOf; // left out: no overlay that stops one kind of clock stops this one
  /** Of a step of one stage: is asked also while the case is being ended early. Steps across the stages always are. */
  readonly outlives?: true;
  readonly optional?: true; // offered, not asked, and without effect on the end of the case
  readonly keepsOpen?: true; // offered while the case waits for an outside answer: optional steps stay open with it
}

/** Everything about one thing a person can be asked to do. Pure: no clock, no network, no randomness. */
export interface StepSpec<
  State,
  Name extends string = string,
  O extends Outcomes = Outcomes,
  F extends FactSchemas = FactSchemas,
  R extends string = string,
  L extends FactSchemas = FactSchemas,
> extends Opens<State>,
    Binds<State, ActOf<O>>,
    Announces<State, F, L> {
  /** Kebab-case verb phrase: the Update, the URL segment; in camelCase the tRPC procedure. */
  readonly name: Name;
  /** Number in the catalogue of steps: `S4.08`. */
  readonly code: string;
  /** Raised when form or meaning changes: a recorded act can say which rule it was done under. */
  readonly version?: number;
  opens(state: State, books: Books): readonly Opening[];
  /** The subject of the decision: documents open before the form, in this order. */
  beside?(state: State, opening: About): readonly Reading[];
  /** The same as figures: required and measured values, offers, the computation of a sum. */
  compares?(state: State, opening: About, books?: Books, today?: Day): readonly (Sheet | Figures)[];
  /** A text written from the record, shown with the form; recorded where the outcome has `composed`. `form`: what was typed, once it is sent; `subject`, `seat`: of the opening. */
  composes?(state: State, form?: unknown, subject?: string, seat?: string): Composition | undefined;
  /** The first values of an outcome's form, from the state. A suggestion: the person may change it. */
  begins?(state: State, opening: About): { readonly [K in keyof O]?: Beginning };
  /** The outcome whose field `archive` is the checksum of the case's archive list; the recording compares it. */
  readonly archives?: keyof O & string;
  /** Steps whose last form, sent by the same side about the same subject, is to be amended. Left out: its own. */
  resumes?(state: State): readonly string[];
  /** The references of ids in the form, by field. */
  readonly names?: References<State>;
  /** Lists with given rows, and the field that identifies the row: it is not typed. */
  readonly rows?: Readonly<Record<string, string>>;
  readonly subjectIs?: 'person' | 'organisation'; // its subject is the id of one: of several openings each is named
  /** Organisations to which the person asked may be tied, so that a conflict can be declared. */
  concerns?(state: State): readonly string[];
  /** A text beside the form in which clauses that need a word are looked for, and the clauses found. */
  readonly examines?: Examined<State>;
  /** Its forms' field `opening` names the opening of another person that the step acts on. */
  readonly upon?: 'opening';
  readonly outcomes: O;
  /** Outcomes that their author may take back while nothing has followed, and whose form the next person may send back. Left out: none. */
  readonly retractable?: readonly (keyof O & string)[];
  readonly returnable?: readonly (keyof O & string)[];
  /** Its facts, by acts or by silence. Left out: none. */
  readonly facts?: F;
  readonly closesAtDue?: true; // refuses after its deadline. Without it a late step is overdue and escalated, and may still be done
  /** Anybody may do it, also without an account; the public page of its subject confirms it, and says when one comes too late. */
  readonly isPublic?: true;
  readonly repeatable?: true; // again by the same party while it stays open (offers in a window): never "already decided"
  readonly standing?: 'applies' | 'awards'; // refused while the register has a sanction, for who applies also a bar; negative outcomes stay possible
  readonly together?: true; // colleagues named by the person asked may write in its forms; only that person hands them in
  /** Names of the rules that its forms can break; each has its sentence beside the step. */
  readonly rules?: readonly R[];
  /** All rules that a form breaks. */
  breaks?(state: State, act: ActOf<O>, opening: Opening, books: Books): readonly BrokenRule<NoInfer<R>>[];
  /** All rules that a whole form breaks by parts that the workflow never gets: texts, and content about to be sealed. Asked where the form lies open. */
  breaksWhole?(state: State, form: unknown, outcome: string): readonly BrokenRule<NoInfer<R>>[];
  doneFor?(state: State, actor: Pick<Actor, 'person' | 'organisation'>): Refusal | undefined; // refused with this, and offered no more: the own part in it is done
  /** A reason to refuse that no change of the form removes: an authority that lacks, a conflict of interest. */
  refuses?(state: State, act: ActOf<O>, opening: Opening, books: Books): Refusal | undefined;
  apply(state: State, act: ActOf<O>, opening: Opening, books: Books): Change<State, FactOf<NoInfer<F>>>;
  /** Absent: silence is escalated, nothing else. */
  readonly silence?: Silence<State, FactOf<NoInfer<F>>>;
}

export interface Wait {
  readonly subject: string;
  readonly until: Period | { readonly at: Instant };
  readonly about?: Opening['about'];
}
/** A period without acts that ends by itself: a window, a public notice, a warranty. */
export interface WaitSpec<State, Name extends string = string, F extends FactSchemas = FactSchemas, L extends FactSchemas = FactSchemas>
  extends Opens<State>,
    Announces<State, F, L> {
  readonly name: Name;
  readonly facts?: F; // of its end
  waits(state: State): readonly Wait[];
  elapsed(state: State, subject: string, at: Instant, books: Books): Change<State, FactOf<NoInfer<F>>>;
}

/** The change made by the answer to an effect. */
export interface EffectSpec<
  State,
  Name extends string = string,
  Result extends z.ZodType = z.ZodType,
  F extends FactSchemas = FactSchemas,
  L extends FactSchemas = FactSchemas,
> extends Declared<State>,
    Announces<State, F, L> {
  /** The `kind` of the requests it answers. */
  readonly name: Name;
  readonly stage: string;
  readonly result: Result;
  /** The facts of its answer. */
  readonly facts?: F;
  apply(state: State, request: EffectRequest, result: z.output<Result>, at: Instant, books: Books): Change<State, FactOf<NoInfer<F>>>;
}

export interface StepDefinition<
  State,
  Name extends string = string,
  O extends Outcomes = Outcomes,
  F extends FactSchemas = FactSchemas,
  R extends string = string,
  L extends FactSchemas = FactSchemas,
> extends StepSpec<State, Name, O, F, R, L> {
  readonly kind: 'step';
}
export interface WaitDefinition<
  State,
  Name extends string = string,
  F extends FactSchemas = FactSchemas,
  L extends FactSchemas = FactSchemas,
> extends WaitSpec<State, Name, F, L> {
  readonly kind: 'wait';
}
export interface EffectDefinition<
  State,
  Name extends string = string,
  Result extends z.ZodType = z.ZodType,
  F extends FactSchemas = FactSchemas,
  L extends FactSchemas = FactSchemas,
> extends EffectSpec<State, Name, Result, F, L> {
  readonly kind: 'effect';
}
export type Definition<State> = StepDefinition<State> | WaitDefinition<State> | EffectDefinition<State> | OverlayDefinition<State>;

/** The stage that a definition belongs to in this state. */
export const stageIn = <S>({ stage }: Pick<Opens<S>, 'stage'>, state: S): string => (typeof stage === 'string' ? stage : stage(state));
