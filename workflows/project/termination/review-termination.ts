import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Audience } from '#workflows/engine/define-step.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { ofParty, platform } from '#workflows/project/audiences.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project, stageOf } from '#workflows/project/state.ts';
import { reviewed, reviewFacts, reviewSeats } from './decided.ts';
import { allParties } from './readers.ts';
import { informed } from './recipients.ts';
import { settlementFigures } from './sheets.ts';
import { answerDays, isDefault, proposalOf, signatoryOf, terminationOf, terminationSubject, withTermination } from './termination.ts';

function audienceOf(project: Project, seat: string): Audience {
  if (seat === 'auditor') return platform(project, 'auditor');
  const party = partyNamed(project, seat);
  return party.part === 'funder' ? ofParty(party, 'fund.officer') : signatoryOf(party);
}
const isOpen = (project: Project) => {
  const { proposal, confirmedAt, cure, contest } = terminationOf(project);
  return proposal !== undefined && !confirmedAt && !cure && !contest;
};

/** S4.22: each of the other parties says what it holds of cause and fault. A silent one, after a second notice, says nothing. */
export const reviewTermination = defineStep({
  name: 'review-termination',
  code: 'S4.22',
  stage: stageOf,
  clock: 'law',
  since: 1,
  access: allParties,
  opens: (project) => {
    if (!isOpen(project)) return [];
    const { cause, by } = proposalOf(project);
    const offers = ['confirm', ...(isDefault(cause) ? ['cure'] : []), 'reject'];
    const about = { cause, by };
    return reviewSeats(project)
      .filter((seat) => !terminationOf(project).opinions[seat])
      .map((seat) => ({
        subject: terminationSubject(project),
        seat,
        for: audienceOf(project, seat),
        due: workingDays(answerDays),
        about,
        offers,
      }));
  },
  beside: (project) => eachAbout(proposalOf(project).by, 'propose-termination'),
  compares: (project) => [settlementFigures(project)],
  outcomes: {
    confirm: { form: z.strictObject({ opinion: prose(10, 5000) }), grounds: 'opinion', legal: true },
    cure: { form: z.strictObject({ opinion: prose(10, 5000) }), grounds: 'opinion' },
    reject: { form: z.strictObject({ opinion: prose(10, 5000) }), grounds: 'opinion', negative: true },
  },
  facts: {
    'termination-opinion': z.strictObject({ party: Id, opinion: z.enum(['confirm', 'cure', 'reject', 'abstain']) }),
    ...reviewFacts,
  },
  announces: {
    'termination-confirmed': informed,
    'cure-period-began': informed,
    'termination-contested': informed,
    'termination-dropped': informed,
  },
  apply: (project, { outcome, seat = '', at }) => said(project, seat, outcome, at),
  silence: {
    secondNotice: workingDays(10),
    then: (project, { seat = '' }, at) => said(project, seat, 'abstain', at),
  },
});

function said(project: Project, seat: string, opinion: 'confirm' | 'cure' | 'reject' | 'abstain', at: string) {
  const next = withTermination(project, { opinions: { ...terminationOf(project).opinions, [seat]: opinion } });
  const decided = reviewed(next, at);
  return { ...decided, facts: [{ type: 'termination-opinion', party: seat, opinion } as const, ...(decided.facts ?? [])] };
}
