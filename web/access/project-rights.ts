import { isStudent, knowsPoints, readsProposal } from '#workflows/project/access/readers.ts';
import type { Project } from '#workflows/project/state.ts';
import { readerOf, type Standing } from './standing.ts';

export const isStudentOnly = (standing: Standing) => isStudent(readerOf(standing));

/** As the proposal stage says; of its own university not those who are students only. */
export const mayReadProposal = (project: Project, standing: Standing, id: string): boolean =>
  readsProposal(project, readerOf(standing), id);
/** As the proposal stage says; not those who are students only. */
export const mayKnowPoints = (project: Project, standing: Standing, id: string): boolean => knowsPoints(project, readerOf(standing), id);
