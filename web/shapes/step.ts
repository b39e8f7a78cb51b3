import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import { DocumentRef } from './case.ts';
import { About, Asked, At, CaseRef, FormValues, Hold, Names, OrganisationRef, PersonRef, StageName } from './common.ts';
import { Computation } from './computation.ts';
import { PayeeAccount } from './payees.ts';
import { Upload } from './upload.ts';

/** Who wrote a field last and when, and since when its author calls it done. `mark`: stands for its kept content. */
export const DraftField = z.object({ name: Shown, mark: Shown, by: PersonRef.nullable(), at: At.nullable(), doneAt: At.nullable() });
export type DraftField = z.infer<typeof DraftField>;
export const SavedDraft = z.object({
  outcome: Shown,
  values: FormValues,
  revision: z.number(),
  updatedAt: At,
  fields: z.array(DraftField),
});
export type SavedDraft = z.infer<typeof SavedDraft>;

export const Decision = z.object({
  outcome: Shown.nullable(),
  /** `expired`: the clock settled it; `superseded`: no longer needed; `withdrawn`: the submission that it answers was taken back. */
  why: z.enum(['decided', 'expired', 'superseded', 'withdrawn']),
  person: PersonRef.nullable(),
  /** In whose place. */
  for: PersonRef.nullable(),
  organisation: OrganisationRef.nullable(),
  role: Shown.nullable(),
  at: At,
});
export type Decision = z.infer<typeof Decision>;

/** One form of a document, with the step and outcome that asked for it: these say how to read it. */
export const DocumentPart = z.object({ step: Shown, outcome: Shown, values: FormValues });
export type DocumentPart = z.infer<typeof DocumentPart>;
/** A document with its text: the form of its act, or the forms that lay in its envelope. */
export const ReadDocument = DocumentRef.extend({ parts: z.array(DocumentPart) });
export type ReadDocument = z.infer<typeof ReadDocument>;
/** By `person:id`, `organisation:id` and `indicator:id`: what the ids in forms and figures are called. */
export const NamedIds = z.record(Shown, Names);
export type NamedIds = z.infer<typeof NamedIds>;
/** `key`: of the opening in which it was handed in; null where that would name a hidden person. */
export const OpenedDocument = ReadDocument.extend({ names: NamedIds, key: Shown.nullable() });
export type OpenedDocument = z.infer<typeof OpenedDocument>;

const CellKind = z.enum([
  'indicator',
  'person',
  'organisation',
  'term',
  'option',
  'text',
  'fen',
  'rate',
  'points',
  'count',
  'day',
  'met',
  'flag',
]);
const Cell = z.union([Shown, z.number(), z.boolean(), z.null()]);
const Column = z.object({ name: Shown, kind: CellKind, of: Shown.optional() });
/** Figures that the decision compares: rows of columns, or one figure a row. */
export const Sheet = z.union([
  z.object({ name: Shown, columns: z.array(Column), rows: z.array(z.array(Cell)) }),
  z.object({
    name: Shown,
    items: z.array(Column.extend({ value: Cell, isResult: z.literal(true).optional() })),
    /** How the result was computed. */
    formula: Computation.optional(),
  }),
]);
export type Sheet = z.infer<typeof Sheet>;

/** `unit`: of the values of an indicator. `place`: where it stands among the ranked, its points in thousandths. */
export const Choice = z.object({
  value: Shown,
  names: Names,
  unit: Shown.optional(),
  place: z.object({ rank: z.number(), pointsMilli: z.number() }).optional(),
});
export type Choice = z.infer<typeof Choice>;

/** Somebody who cannot be named as a judge here, and why: an employer or a declared tie. */
export const KeptOut = z.object({ names: Names, why: z.enum(['employer', 'tie']) });
export type KeptOut = z.infer<typeof KeptOut>;

/** A deadline moved by a published notice, a declared outage, or the time its clock stood still; never to an earlier instant. */
export const DeadlineRevision = z.object({ dueBefore: At, dueAt: At, reason: z.enum(['notice', 'outage', 'hold']) });

/** Who wrote the fields of a document, as the portal noted it; the handing in was at `at`. */
export const Written = z.object({ version: z.number(), at: At, order: z.array(Shown), fields: z.array(DraftField) });
export type Written = z.infer<typeof Written>;

export const StepPage = z.object({
  project: CaseRef.extend({ phase: Shown, stage: StageName, isPublic: z.boolean() }),
  key: Shown,
  step: Shown,
  code: Shown,
  stage: StageName,
  subject: Shown,
  seat: Shown.nullable(),
  about: About,
  openedVersion: z.number(),
  openedAt: At,
  dueAt: At.nullable(),
  overdue: z.boolean(),
  /** Its clock stands still: nothing can be done until it is lifted. */
  hold: Hold.nullable(),
  /** Years in which the deadline is counted by statutory days, because their notice is not published. */
  provisionalYears: z.array(z.int()),
  /** Each time the deadline was moved, the latest last. */
  revisions: z.array(DeadlineRevision.extend({ at: At })),
  /** `mine`: may be done now, unless it is on hold; `others`: open for others; `not-again`: the viewer has done the part that must be another person's; `closed`. */
  state: z.enum(['mine', 'others', 'not-again', 'closed']),
  asked: Asked,
  /** The person or organisation whose matter the step is, for who is asked. */
  whose: Names.nullable(),
  /** In whose place the viewer would do it; null: in person, or not at all. */
  actingFor: PersonRef.nullable(),
  /** Persons who may do it, within the viewer's own organisation. */
  colleagues: z.array(PersonRef),
  outcomes: z.array(
    z.object({
      name: Shown,
      negative: z.boolean(),
      legal: z.boolean(),
      /** Asks again before it is done: it lets money go. */
      confirms: z.enum(['payment', 'signature']).nullable(),
      sealed: z.enum(['draft', 'final']).nullable(),
    }),
  ),
  /** The payments of the release, with their payees, for maker and checker. */
  payments: z.array(
    z.object({
      purpose: Shown,
      payee: z.object({ zh: Shown, en: Shown }),
      /** Of a tax withheld: whose it is. */
      taxpayer: z.object({ zh: Shown, en: Shown }).nullable(),
      fen: z.number(),
      formula: Computation,
      /** Null: none that a second person has verified. Absent: this payee needs none. */
      account: PayeeAccount.nullable().optional(),
    }),
  ),
  repeatable: z.boolean(),
  /** After its deadline it cannot be done any more. */
  closesAtDue: z.boolean(),
  /** Silence means something here (its step's wording says what); `secondNotice`: only after one. */
  silence: z.object({ secondNotice: z.boolean() }).nullable(),
  /** The viewer's drafts: one per decision, the latest first. */
  drafts: z.array(SavedDraft),
  /** `take`: the copy to be taken before the sealing; `fill`: the form can be filled from it after a withdrawal; `archive`: the list that a closing confirms. */
  package: z.enum(['take', 'fill', 'archive']).nullable(),
  /** Colleagues can be asked to write in the viewer's form, and so many are; null: the form is written alone. */
  together: z.object({ writers: z.number() }).nullable(),
  /** Files that the viewer has brought for this form, in the order of coming. */
  uploads: z.array(Upload),
  /** The last document about the same subject, for an amendment. */
  prefilled: z.object({ outcome: Shown, values: FormValues }).nullable(),
  /** Remarks on fields of a form that was sent back, by field; empty without one, and without the right to act. */
  remarks: z.record(Shown, z.array(Shown)),
  /** The choices of id fields, and the first values of each outcome's form; empty without the right to act. */
  choices: z.record(Shown, z.array(Choice)),
  /** Experts who are kept out of the choices, by field. */
  keptOut: z.record(Shown, z.array(KeptOut)),
  suggested: z.record(Shown, FormValues),
  /** Of objections to be admitted: whether the mail address that was left is confirmed. Empty elsewhere, and without the right to act. */
  contacts: z.array(z.object({ objection: Shown, confirmedAt: At.nullable() })),
  /** Flagged clauses of the text, for its reviewer; otherwise empty. */
  flagged: z.array(z.object({ flag: Shown, clause: Shown })),
  /** Numbers of vouchers that other claims of the case have used; otherwise empty. */
  usedNumbers: z.array(Shown),
  /** Lists whose rows are given, and the field that says which row it is. */
  rows: z.record(Shown, Shown),
  /** Figures for the decision; empty without the right to act. */
  sheets: z.array(Sheet),
  /** The persons and organisations to be judged, shown with the question of conflicts; otherwise empty. */
  bidders: z.array(OrganisationRef),
  /** The text to be recorded by the act, as of now; null if there is none, and without the right to act. */
  composed: DocumentPart.nullable(),
  /** The subject of the decision: open, before the form. */
  beside: z.array(ReadDocument),
  /** Of those that several people of the viewer's organisation have written: who wrote what. */
  written: z.array(Written),
  /** Earlier documents about the same subject, and binding texts. */
  context: z.array(ReadDocument),
  names: NamedIds,
  decision: Decision.nullable(),
  /** Fresh; goes into the form, so that sending twice is sending once. */
  submissionId: Shown,
});
export type StepPage = z.infer<typeof StepPage>;

/** The answer to an act. `recorded`: every page shows it already. `recorded-later`: taken, shown soon; the same submission may be sent again. */
export const StepAnswer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('recorded'), version: z.number(), step: Shown, outcome: Shown, at: At }),
  z.object({ state: z.literal('recorded-later'), code: z.literal('RECORDED_LATER'), submissionId: Shown }),
]);
export type StepAnswer = z.infer<typeof StepAnswer>;

/** An act that the rules admit. `end`: the end to which it brings its case; not final: its settlement follows. */
export const StepCheck = z.object({ done: z.literal(true), end: z.object({ phase: Shown, isFinal: z.boolean() }).nullable() });
export type StepCheck = z.infer<typeof StepCheck>;
