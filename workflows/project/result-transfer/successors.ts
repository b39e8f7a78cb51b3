import type { Project } from '#workflows/project/state.ts';
import { withTransfer } from './result-transfer.ts';

/** Facts about an inventor who cannot act; a second person confirms it before it counts. */
export interface Successor {
  /** `heir`: another person takes the place; `not-found`: the shares are kept in trust; `found`: neither any more. */
  readonly what: 'heir' | 'not-found' | 'found';
  readonly heir?: string;
  /** Who has recorded it, and may not confirm it. */
  readonly maker: string;
  readonly confirmed?: true;
}

const known = ({ transfer: { successors } }: Project, inventor: string): Successor | undefined =>
  successors?.[inventor]?.confirmed ? successors[inventor] : undefined;

/** Who acts for an inventor and is paid the share: the inventor, or the heir. */
export const inPlaceOf = (project: Project, inventor: string): string => known(project, inventor)?.heir ?? inventor;
/** Cannot be found: the share is kept in trust. */
export const isMissing = (project: Project, inventor: string) => known(project, inventor)?.what === 'not-found';

export const withSuccessor = (project: Project, inventor: string, successor: Successor | undefined): Project => {
  const { [inventor]: _before, ...others } = project.transfer.successors ?? {};
  return withTransfer(project, { successors: successor ? { ...others, [inventor]: successor } : others });
};
