import { z } from 'zod';
import { pattern } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { bidderAtEnd, office, onceDrawn, parties, reviewPanel, side } from '#workflows/project/access/readers.ts';
import { person, platform } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { isTied, needsLot, rank, rankAnnounced, rankFacts } from './order.ts';
import { orderOf, reviewers } from './review.ts';
import { withSelection } from './selection.ts';

const witnesses = ['auditor', 'secretary'] as const;
const LotNumber = pattern(/^[0-9]{6,18}$/);
const LotSeat = z.enum(['chair', 'witness-auditor', 'witness-secretary']);
const given = ({ selection }: Project) => selection.lot ?? {};
const isWitnessed = (project: Project) => Object.keys(given(project)).some((seat) => seat.startsWith('witness'));

/** The number of each as it was given, and the round: anybody can draw again from it. */
const seedOf = (project: Project) =>
  [
    project.id,
    ...Object.values(given(project))
      .toSorted((a, b) => a.seat.localeCompare(b.seat, 'en'))
      .map(({ number }) => number),
  ].join('-');

/**
 * E21, M10: a tie left by the rules is decided by a lot without influence of any person. The chair and one witness each give a number before
 * either is shown; both together, with the round's id, are the seed. Nothing draws it by the clock.
 */
export const drawLot = defineStep({
  name: 'draw-lot',
  code: 'S2.16a',
  stage: 'proposal',
  since: 1,
  access: {
    known: [office, side('enterprise', 'funder'), reviewPanel, bidderAtEnd],
    asked: parties,
    read: onceDrawn(office, side('enterprise', 'funder'), reviewPanel),
    actor: 'hidden',
    figures: [office, side('enterprise', 'funder'), reviewPanel],
  },
  opens: (project) => {
    if (!isTied(project)) return [];
    const order = orderOf(project, null);
    if (!needsLot(project, order)) return [];
    const about = { proposals: order.length };
    const drawn = Object.values(given(project)).map((one) => one.person);
    const seats = [
      ...reviewers(project, 'chair', 'accepted').map((chair) => ({ seat: 'chair', for: { ...person('expert.chair', chair), not: drawn } })),
      ...(isWitnessed(project) ? [] : witnesses.map((role) => ({ seat: `witness-${role}`, for: platform(project, role, drawn) }))),
    ];
    return seats.filter(({ seat }) => !(seat in given(project))).map((seat) => ({ ...seat, subject: 'panel', due: workingDays(3), about }));
  },
  beside: () => each('consensus'),
  outcomes: { give: { form: z.strictObject({ number: LotNumber, minutes: prose(10, 2000) }), legal: true } },
  facts: {
    'lot-number-given': z.strictObject({ seat: LotSeat }),
    'lot-drawn': z.strictObject({ seed: pattern(/^[0-9A-Za-z-]{6,120}$/) }),
    ...rankFacts,
  },
  announces: rankAnnounced,
  apply: (project, { actor, input }, { seat = '' }) => {
    const lot = { ...given(project), [seat]: { seat, person: actor.person, number: input.number } };
    const state = withSelection(project, { lot });
    const facts = [{ type: 'lot-number-given', seat: LotSeat.parse(seat) } as const];
    if (!('chair' in lot) || !isWitnessed(state)) return { state, facts };
    const seed = seedOf(state);
    return rank(withSelection(state, { seed }), orderOf(state, seed), [...facts, { type: 'lot-drawn', seed } as const]);
  },
  silence: {
    then: (project) => ({ state: project, notices: [{ to: platform(project, 'pm.lead'), template: 'lot-not-drawn' }] }),
  },
});
