import type { Known, Matter } from '#workflows/engine/access.ts';
import { accessIn } from '#workflows/project/access/access-in.ts';
import { isStudent, knowsPoints, readsProposal } from '#workflows/project/access/readers.ts';
import type { Project } from '#workflows/project/state.ts';
import { readerOf, type Standing } from './standing.ts';

/** One act, as far as it matters who may know of it. */
export interface ActAbout {
  readonly step: string;
  readonly subject: string;
  readonly seat?: string | null;
  /** Null: an opening, not decided yet. */
  readonly outcome: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly role: string | null;
  /** Of a fact that followed from it. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const matterOf = ({ seat, outcome, ...rest }: ActAbout): Matter => ({ ...rest, seat: seat ?? undefined, outcome: outcome ?? undefined });

/** All that the viewer may know of an act, an opening or a fact. */
export const knownTo = (project: Project, standing: Standing, act: ActAbout): Known => accessIn(project, readerOf(standing), matterOf(act));

/** Whether the viewer may read what was submitted. Sealed texts are withheld elsewhere, from everybody. */
export const mayRead = (project: Project, standing: Standing, act: ActAbout): boolean => knownTo(project, standing, act).read;

export const isStudentOnly = (standing: Standing) => isStudent(readerOf(standing));

/** As the proposal stage says; of its own university not those who are students only. */
export const mayReadProposal = (project: Project, standing: Standing, id: string): boolean =>
  readsProposal(project, readerOf(standing), id);
/** As the proposal stage says; not those who are students only. */
export const mayKnowPoints = (project: Project, standing: Standing, id: string): boolean => knowsPoints(project, readerOf(standing), id);
