import type { Calendar } from '#workflows/domain/calendar.ts';
import { builtInCalendar } from '#workflows/engine/calendars.ts';
import type { Performed } from '#workflows/engine/perform.ts';
import { openCase } from '#workflows/engine/perform.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { rulesInForce } from '#workflows/engine/rules.ts';
import type { LawPack } from '#workflows/modules/terms/law.ts';
import type { Terms } from '#workflows/modules/terms/terms.ts';
import { noSharingYet } from './benefit-sharing/benefit-sharing.ts';
import { catalogue } from './catalogue.ts';
import { noContractYet } from './contract/contracting.ts';
import { noDemandYet } from './demand-intake/demand-intake.ts';
import { noFundingYet } from './milestone-funding/milestone-funding.ts';
import { noSelectionYet } from './proposal/selection.ts';
import { noTransferYet } from './result-transfer/result-transfer.ts';
import type { Project } from './state.ts';

/** What a project is opened with; everything else is decided in steps. */
export interface ProjectStart {
  readonly id: string;
  readonly number: string;
  /** Organisations. */
  readonly parties: Readonly<Record<'enterprise' | 'platform' | 'funder', string>>;
  readonly requester: string;
  readonly terms: Terms;
  /** The packs approved so far; left out, those built in. */
  readonly law?: readonly LawPack[];
  /** The notices in force when it opens; left out, those built in. */
  readonly calendar?: Calendar;
}

export const newProject = (start: ProjectStart): Project => ({
  calendar: builtInCalendar,
  ...start,
  parties: (['enterprise', 'funder', 'platform'] as const).map((part) => ({ id: part, part, organisation: start.parties[part] })),
  phase: 'draft',
  intake: noDemandYet,
  selection: noSelectionYet,
  contracting: noContractYet,
  funding: noFundingYet,
  transfer: noTransferYet,
  sharing: noSharingYet,
  publicities: {},
  payments: {},
});

/** The first version of a project: its draft step is open. */
export function openProject(start: ProjectStart, at: Instant, rules = rulesInForce): Performed<Project> {
  const { lengths, days } = start.terms;
  const state = newProject(start);
  return openCase(catalogue, { id: start.id, state, calendar: state.calendar, lengths, ...(days ? { days } : {}), rules }, at);
}
