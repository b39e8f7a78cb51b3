import type { Stage } from '#workflows/domain/stage.ts';
import type { FactSchemas } from '#workflows/engine/facts.ts';
import { type PublicitySpec, publicitySteps } from '#workflows/modules/publicity/publish.ts';
import { everybody, type Group } from '#workflows/project/access/readers.ts';
import { definers, type Project } from '#workflows/project/state.ts';
import type { PublicitySubject, ShownOf } from './subjects.ts';

type Spec<Subject extends PublicitySubject, Letters extends FactSchemas> = Omit<
  PublicitySpec<Project, Subject, ShownOf<Subject>, Letters>,
  'definers' | 'since' | 'access' | 'stage'
> & {
  readonly stage: Stage;
  /** Readers of the notice as a document of the case. Left out: everybody, as on its public page. */
  readonly read?: Group;
};

/** What a project publishes everybody may read on its public page, as long as it is public there. */
export const definePublicity = <const Subject extends PublicitySubject, Letters extends FactSchemas = Readonly<Record<never, never>>>({
  read = everybody,
  ...spec
}: Spec<Subject, Letters>) =>
  publicitySteps<Project, Subject, ShownOf<Subject>, Letters>({
    ...spec,
    definers,
    since: 1,
    access: { known: everybody, read, actor: 'named', figures: everybody },
  });
