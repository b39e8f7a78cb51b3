import type { CaseState } from '#workflows/engine/define-kind.ts';
import { canCoWrite as canWrite } from '#workflows/engine/talk.ts';
import { kindNamed } from '#workflows/kinds.ts';
import type { ActAbout } from './may-read.ts';
import { readerOf, type Standing } from './standing.ts';

/** Whether the person can be asked to write in a colleague's form of the step. */
export const canCoWrite = (state: CaseState, standing: Standing, { step, subject }: Pick<ActAbout, 'step' | 'subject'>): boolean =>
  standing.person !== null &&
  standing.organisation !== null &&
  canWrite(kindNamed(standing.kind), state, readerOf(standing, step), standing.roles, { step, subject });
