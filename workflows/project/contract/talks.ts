import type { Project } from '#workflows/project/state.ts';
import { withContracting } from './contracting.ts';

/** Parts of the contract that edits can be about, in the order of its articles. */
export const clauses = [
  'subject',
  'schedule',
  'price',
  'acceptance',
  'ip',
  'secrecy',
  'liability',
  'termination',
  'force-majeure',
  'notices',
  'disputes',
  'special',
] as const;
export type Clause = (typeof clauses)[number];
/** Silence is never consent to these. Special terms prevail over the clauses on price and ownership. */
export const neverBySilence: readonly Clause[] = ['price', 'ip', 'termination', 'special'];

/** Edits that one party has put to the others; their wording lies in the document. */
export interface Edits {
  readonly by: string;
  readonly document: string;
  readonly clauses: readonly Clause[];
  /** The clause of each new paragraph. */
  readonly added?: readonly Clause[];
}
/** How far the talks about one contract have come. Every count is bounded, so that talks end. */
export interface Talks {
  /** Offers of money beyond the first. */
  readonly counters?: number;
  /** Rounds of edits. */
  readonly edits?: number;
  /** Times that an office has sent the contract back. */
  readonly returns?: number;
  readonly pending?: Edits;
  /** Accepted edits: they stand in the text. */
  readonly adopted?: readonly Edits[];
  /** The level that the secrecy office has given a flagged draft. */
  readonly secrecy?: string;
  /** One mediation, one more offer after it. */
  readonly mediated?: true;
  /** The party on which the talks wait where silence decides nothing. */
  readonly late?: string;
}
const mostRounds = 5;

export const talksOf = ({ contracting: { talks = {} } }: Project): Talks => talks;
export const withTalks = (project: Project, changes: Talks): Project =>
  withContracting(project, { talks: { ...talksOf(project), ...changes } });

type Counted = 'counters' | 'edits' | 'returns';
/** Whether there is room for one more of these. */
export const hasRoom = (project: Project, what: Counted) => (talksOf(project)[what] ?? 0) < mostRounds;
export const oneMore = (project: Project, what: Counted): Project => withTalks(project, { [what]: (talksOf(project)[what] ?? 0) + 1 });

/** The edits on the table are off it. */
export function withoutPending(project: Project): Project {
  const { pending: _settled, ...talks } = talksOf(project);
  return withContracting(project, { talks });
}
/** Who was waited for has acted. */
export function heardFrom(project: Project, party: string): Project {
  const { late, ...talks } = talksOf(project);
  return late === party ? withContracting(project, { talks }) : project;
}
/** Second notice, and still nothing: nothing is decided, and the others may leave without blame. */
export const keptWaiting = (project: Project, party: string): Project =>
  talksOf(project).late === undefined ? withTalks(project, { late: party }) : project;

/** The sides put into terms what was settled: one more offer, one more round of edits. */
export const afterMediation = (project: Project): Project =>
  withTalks(project, { mediated: true, counters: mostRounds - 1, edits: mostRounds - 1 });
