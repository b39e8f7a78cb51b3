import { z } from 'zod';
import { inLetter } from '#workflows/engine/announce.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, parties, selection } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { askersAndFunder } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { roundOf } from './new-round.ts';
import { inState, isOpenedByTwo, withSelection } from './selection.ts';
import { isReadyToOpen } from './window.ts';

const seats = [
  { seat: 'manager', role: 'pm' },
  { seat: 'witness-auditor', role: 'auditor' },
  { seat: 'witness-secretary', role: 'secretary' },
] as const;
const Seat = z.enum(seats.map(({ seat }) => seat));
/** Each round is opened once. */
const openingOf = (project: Project) => (roundOf(project) === 1 ? 'unseal' : `unseal-${roundOf(project)}`);
const openersOf = ({ selection }: Project) => selection.openers ?? {};

/** The project manager and one witness, two persons: only both release the key, and no timer does it for them. */
export const openProposals = defineStep({
  name: 'open-proposals',
  code: 'S2.07',
  stage: 'proposal',
  since: 1,
  access: { known: parties, read: selection, actor: 'named', figures: grown(parties) },
  opens: (project) => {
    if (!isReadyToOpen(project)) return [];
    const openers = openersOf(project);
    const witnessed = Object.keys(openers).some((seat) => seat.startsWith('witness'));
    const about = { proposals: inState(project, 'sealed').length };
    return seats
      .filter(({ seat }) => !(seat in openers) && !(witnessed && seat !== 'manager'))
      .map(({ seat, role }) => ({
        subject: 'proposals',
        seat,
        for: platform(project, role, Object.values(openers)),
        due: workingDays(1),
        about,
      }));
  },
  outcomes: { open: { form: z.strictObject({ sealsIntact: z.literal(true) }), legal: true } },
  facts: { 'opening-confirmed': z.strictObject({ seat: Seat }) },
  announces: {
    'opening-confirmed': (project) => (isOpenedByTwo(project.selection) ? inLetter({ type: 'opened' }, askersAndFunder(project)) : []),
  },
  letters: { opened: noDetails },
  apply: (project, { actor }, { seat = '' }) => {
    const openers = { ...openersOf(project), [seat]: actor.person };
    const confirmed = withSelection(project, { openers });
    const facts = [{ type: 'opening-confirmed', seat: Seat.parse(seat) } as const];
    if (!isOpenedByTwo(confirmed.selection)) return { state: confirmed, facts };
    const proposals = inState(project, 'sealed').map(({ id, sealed }) => ({ id, document: sealed ?? '' }));
    return { state: confirmed, facts, effects: [{ id: openingOf(project), kind: 'unseal', payload: { proposals } }] };
  },
});
