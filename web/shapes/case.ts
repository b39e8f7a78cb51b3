import { z } from 'zod';
import { Shown } from '#workflows/domain/text.ts';
import {
  About,
  Asked,
  At,
  CaseRef,
  Details,
  Doer,
  Hold,
  KindName,
  Names,
  OrganisationRef,
  PersonRef,
  pageOf,
  StageName,
} from './common.ts';

export const CaseRow = CaseRef.extend({
  kind: KindName,
  phase: Shown,
  stage: StageName,
  openedAt: At,
  endedAt: At.nullable(),
});
export type CaseRow = z.infer<typeof CaseRow>;
export const CaseList = pageOf(CaseRow);
export type CaseList = z.infer<typeof CaseList>;

/** One node of the stage rail. */
export const RailNode = z.object({
  stage: StageName,
  state: z.enum(['done', 'open', 'current', 'ended', 'future']),
  from: At.nullable(),
  until: At.nullable(),
});
export type RailNode = z.infer<typeof RailNode>;

/** Open steps and the persons asked: the reason of the case's present state. `key` is null without a right of the viewer there. */
export const Waiting = z.object({
  key: Shown.nullable(),
  kind: z.enum(['step', 'wait']),
  step: Shown,
  stage: StageName,
  subject: Shown.nullable(),
  seat: Shown.nullable(),
  asked: Asked,
  about: About,
  openedAt: At,
  dueAt: At.nullable(),
  overdue: z.boolean(),
  /** Its clock stands still. */
  hold: Hold.nullable(),
  mine: z.boolean(),
});
export type Waiting = z.infer<typeof Waiting>;

/** In a list of cases: the opening to show, the reader's own turn first, and the number of further ones. */
export const Awaited = z.object({ first: Waiting.nullable(), more: z.number() });
export type Awaited = z.infer<typeof Awaited>;

/** The common data of a case of any kind. */
export const CasePage = CaseRow.extend({
  updatedAt: At,
  version: z.number(),
  parties: z.array(z.object({ side: Shown, organisation: OrganisationRef })),
  /** The viewer's sides in this case: they decide on the content. */
  sides: z.array(Shown),
  rail: z.array(RailNode),
  waiting: z.array(Waiting),
  /** Optional steps of the viewer: offered here alone. `person`: whom the step is about; `outcome`: the only one that is open,
   * which then gives it its name; `isNew`: open to the viewer in person since the last change. */
  offered: z.array(z.object({ key: Shown, step: Shown, outcome: Shown.nullable(), person: Names.nullable(), isNew: z.boolean() })),
  /** Of what the viewer's own organisation has sealed: by whom, and when it is opened. `dueAt`: null once that is past. */
  ownSealing: z.object({ at: At, person: PersonRef.nullable(), dueAt: At.nullable() }).nullable(),
  /** The viewer has a thread on the case. */
  mayTalk: z.boolean(),
});
export type CasePage = z.infer<typeof CasePage>;

export const TimelineRow = z.object({
  version: z.number(),
  /** 0: the act itself; the rest is what followed from it. */
  n: z.number(),
  type: Shown,
  cause: Shown,
  at: At,
  stage: StageName.nullable(),
  step: Shown.nullable(),
  outcome: Shown.nullable(),
  subject: Shown.nullable(),
  by: Doer.nullable(),
  details: Details,
  /** The name of the person in the details. */
  person: Names.nullable(),
  /** The name of the university whose proposal the details name. */
  bidder: Names.nullable(),
  /** Whether the viewer may open the form of this act: the document of this version. */
  document: z.boolean(),
  /** When the act was taken back. */
  withdrawnAt: At.nullable(),
});
export type TimelineRow = z.infer<typeof TimelineRow>;
export const Timeline = pageOf(TimelineRow);
export type Timeline = z.infer<typeof Timeline>;

export const DocumentRef = z.object({
  /** The version of its act; with the case it is the document's address. */
  version: z.number(),
  /** SHA-256 of the canonical JSON: proves the text, and is not its address. */
  hash: Shown,
  step: Shown,
  stage: StageName,
  outcome: Shown,
  subject: Shown,
  at: At,
  by: Doer,
  /** The university of the proposal, if another person wrote the document. */
  about: OrganisationRef.nullable(),
  /** `own-sealed`: sealed for everybody else, a copy for the own organisation; `sealed`: for everybody; `disposed`: removed after the retention period. */
  state: z.enum(['plain', 'opened', 'own-sealed', 'sealed', 'missing', 'disposed']),
  /** Version of the text before this one; `GET /cases/…/changes/…` shows both side by side. Null: there is none. */
  earlier: z.number().nullable(),
  /** When its author took it back: it stays on record, and is no current material. */
  withdrawnAt: At.nullable(),
});
export type DocumentRef = z.infer<typeof DocumentRef>;

export const Opened = z.object({ id: Shown, number: Shown, state: z.enum(['recorded', 'recorded-later']) });
export type Opened = z.infer<typeof Opened>;
