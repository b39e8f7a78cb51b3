import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { pattern } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { brokenByTwice, namedIn } from '#workflows/modules/panel/naming.ts';
import { bidderAtEnd, office, parties, reviewPanel, side } from '#workflows/project/access/readers.ts';
import { person } from '#workflows/project/audiences.ts';
import { aWitness } from '#workflows/project/nameable.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { needsLot, rank, rankFacts } from './order.ts';
import { orderOf, reviewers } from './review.ts';
import { withSelection } from './selection.ts';
import { endLetters, roundEndAnnounced } from './without-award.ts';

const isTied = ({ phase, selection }: Project) =>
  phase === 'evaluating' && selection.consensus !== undefined && selection.ranking === undefined;

const Seed = pattern(/^[0-9A-Za-z-]{6,64}$/);

/** Equal totals: indicator fit, lower price, student plan decide; what they leave equal is drawn before two witnesses (E21). */
export const breakTie = defineStep({
  name: 'break-tie',
  code: 'S2.16',
  stage: 'proposal',
  since: 1,
  access: {
    known: [office, side('enterprise', 'funder'), reviewPanel, bidderAtEnd],
    asked: parties,
    read: [office, side('enterprise', 'funder'), reviewPanel],
    actor: 'hidden',
    figures: [office, side('enterprise', 'funder'), reviewPanel],
  },
  opens: (project) => {
    if (!isTied(project)) return [];
    const order = orderOf(project, null);
    const about = { proposals: order.length };
    const offers = [needsLot(project, order) ? 'draw-lot' : 'fix-order'];
    return reviewers(project, 'chair', 'accepted').map((chair) => ({
      subject: 'panel',
      for: person('expert.chair', chair),
      due: workingDays(3),
      about,
      offers,
    }));
  },
  beside: () => each('consensus'),
  names: { witnesses: aWitness },
  outcomes: {
    'fix-order': { form: z.strictObject({ note: prose(10, 2000) }) },
    'draw-lot': {
      form: z.strictObject({
        seed: Seed,
        witnesses: z.array(Id).min(2).max(4),
        minutes: prose(10, 2000),
      }),
    },
  },
  facts: { 'lot-drawn': z.strictObject({ seed: Seed }), ...rankFacts },
  announces: roundEndAnnounced('all-below-threshold'),
  letters: endLetters,
  rules: ['named-twice', 'witness-draws'],
  breaks: (_project, act) => {
    const witnesses = act.outcome === 'draw-lot' ? namedIn('witnesses', act.input.witnesses) : [];
    const drawing = [act.actor.person, act.actor.actingFor?.person];
    return [
      ...brokenByTwice(witnesses),
      ...witnesses.flatMap(({ id, field }) => brokenIf(drawing.includes(id), { rule: 'witness-draws', field })),
    ];
  },
  apply: (project, act) => {
    if (act.outcome === 'fix-order') return rank(project, orderOf(project, null), act.at);
    const { seed } = act.input;
    return rank(withSelection(project, { seed }), orderOf(project, seed), act.at, [{ type: 'lot-drawn', seed } as const]);
  },
  silence: {
    // the rules stand without the chair; a lot is never drawn by the clock
    then: (project, _opening, at) => {
      const order = orderOf(project, null);
      return needsLot(project, order)
        ? { state: project, notices: [{ to: { role: 'pm.lead' }, template: 'lot-not-drawn' }] }
        : rank(project, order, at);
    },
  },
});
