import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { bidderAtEnd, grown, parties, selection } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { demandFindings } from '#workflows/project/demand-intake/below-baseline.ts';
import { aBidder } from '#workflows/project/nameable.ts';
import { each } from '#workflows/project/readings.ts';
import { askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { offersOf } from './offers-of.ts';
import { shortlist } from './order.ts';
import { proposalOf, withSelection } from './selection.ts';
import { endLetters, endWithoutAward, roundEndAnnounced, roundEnded } from './without-award.ts';

/** The enterprise that will use the result chooses; against the experts' order only with reasons that are published. */
export const selectWinner = defineStep({
  name: 'select-winner',
  code: 'S2.17',
  stage: 'proposal',
  since: 1,
  access: { known: [parties, bidderAtEnd], read: grown(selection), actor: 'named', figures: grown(selection) },
  opens: (project) => {
    if (project.phase !== 'evaluating' || !project.selection.ranking || project.selection.choice || project.selection.usedUp) return [];
    const listed = shortlist(project);
    const offers = listed.length > 1 ? ['select', 'select-off-rank', 'none'] : ['select', 'none'];
    return [
      {
        subject: 'shortlist',
        for: enterprise(project, 'ent.signatory'),
        due: workingDays(10),
        about: { proposals: listed.length },
        offers,
      },
    ];
  },
  beside: () => each('seal-submit', 'consensus', 'break-tie', 'draw-lot'),
  compares: (project) => [offersOf(project), ...demandFindings(project)],
  names: { proposal: aBidder },
  begins: (project) => ({ select: { proposal: shortlist(project)[0]?.proposal } }),
  binds: (project, _opening, act) => (act.outcome === 'none' ? undefined : (proposalOf(project, act.input.proposal)?.offer?.priceFen ?? 0)),
  standing: 'awards',
  outcomes: {
    select: { form: z.strictObject({ proposal: Id }), legal: true },
    'select-off-rank': { form: z.strictObject({ proposal: Id, reason: prose(100, 2000) }), grounds: 'reason', legal: true },
    none: {
      form: z.strictObject({ cause: z.enum(['not-convincing', 'too-expensive', 'need-gone', 'other']), reason: prose(10, 2000) }),
      grounds: 'reason',
      negative: true,
    },
  },
  facts: {
    'winner-selected': z.strictObject({ proposal: Id, how: z.enum(['first', 'off-rank']) }),
    ...roundEnded('none-selected', 'selection-silent'),
  },
  announces: { 'winner-selected': askersAndFunder, ...roundEndAnnounced('none-selected', 'selection-silent') },
  letters: endLetters,
  rules: ['not-first', 'is-first', 'not-shortlisted'],
  breaks: (project, act) => {
    if (act.outcome === 'none') return [];
    const listed = shortlist(project).map(({ proposal }) => proposal);
    const place = listed.indexOf(act.input.proposal);
    return [
      ...brokenIf(place < 0, { rule: 'not-shortlisted', field: 'proposal' }),
      ...brokenIf(act.outcome === 'select' && place > 0, { rule: 'not-first', field: 'proposal', figures: { rank: place + 1 } }),
      ...brokenIf(act.outcome === 'select-off-rank' && place === 0, { rule: 'is-first', field: 'proposal' }),
    ];
  },
  apply: (project, act) => {
    if (act.outcome === 'none') return endWithoutAward(project, 'none-selected', act.at);
    const how = act.outcome === 'select' ? ('first' as const) : ('off-rank' as const);
    const { proposal } = act.input;
    return { state: withSelection(project, { choice: { proposal, how } }), facts: [{ type: 'winner-selected', proposal, how }] };
  },
  silence: { secondNotice: workingDays(5), then: (project, _opening, at) => endWithoutAward(project, 'selection-silent', at) },
});
