import type { Instant } from '#workflows/engine/period.ts';
import { hasEnded, type Project } from '#workflows/project/state.ts';
import { withIntake } from './demand-intake.ts';

/** A university that has asked to read a text under an NDA (S1.11), and how far it has come. */
export interface AnnexReader {
  readonly state: 'asked' | 'declined' | 'signed' | 'admitted' | 'refused';
  /** The investigator who has asked. */
  readonly by: string;
  readonly at: Instant;
  /** What it wants the text for. */
  readonly request: string;
  /** The undertaking as signed. */
  readonly undertaking?: string;
}

export const isUnderNda = ({ intake }: Project) => intake.demand?.tier === 'nda';
export const annexReaders = ({ intake }: Project) => Object.entries(intake.annex ?? {});
export const annexReaderOf = ({ intake }: Project, university: string): AnnexReader | undefined => intake.annex?.[university];
export const withAnnexReader = (project: Project, university: string, reader: AnnexReader): Project =>
  withIntake(project, { annex: { ...project.intake.annex, [university]: reader } });
export const readersIn = (project: Project, state: AnnexReader['state']) =>
  annexReaders(project).flatMap(([university, reader]) => (reader.state === state ? [university] : []));

/** From the signature on the enterprise knows who wants to read; before it the university alone. */
export const hasSigned = (project: Project, university: string) => annexReaderOf(project, university)?.undertaking !== undefined;
/** Reads a text under an NDA until another university has the award or the call has come to nothing. */
export const isAdmitted = (project: Project, university: string) =>
  annexReaderOf(project, university)?.state === 'admitted' && project.selection.award === undefined && !hasEnded(project);
