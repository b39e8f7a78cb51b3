import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { answerers, askersAndFunder, managers } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { leaderOf } from './leader.ts';
import { deciders, succeeded, successionOf, successionSubject, suspendedFor, withSuccession } from './succession.ts';

/**
 * S4.16: enterprise and, with a task book, funder agree to the successor or refuse. Silence agrees to nothing: the work is suspended, and
 * the answer still open. A refusal lets the university propose another.
 */
export const decideReplacement = defineStep({
  name: 'decide-replacement',
  code: 'S4.16',
  stage: 'milestone-funding',
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    const { proposed } = successionOf(project);
    if (!proposed) return [];
    return deciders(project)
      .filter(({ id }) => !proposed.agreed.includes(id))
      .map((party) => ({
        subject: successionSubject(project),
        seat: party.id,
        for: ofParty(party, party.part === 'funder' ? 'fund.officer' : 'ent.rdlead'),
        due: workingDays(15),
      }));
  },
  beside: () => each('replace-investigator', 'seal-submit'),
  outcomes: {
    agree: { form: z.strictObject({ opinion: optionalProse(2000) }) },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: {
    'successor-agreed': z.strictObject({ side: Id }),
    'successor-refused': z.strictObject({ side: Id }),
    'investigator-replaced': z.strictObject({ former: Id, successor: Id }),
    'successor-unanswered': noDetails,
  },
  announces: {
    'successor-refused': (project) => [...answerers(project, 'uni.research'), ...managers(project)],
    'investigator-replaced': (project) => [...answerers(project, 'uni.research'), ...askersAndFunder(project), ...managers(project)],
    'successor-unanswered': (project) => [...answerers(project, 'uni.research'), ...managers(project)],
  },
  apply: (project, { outcome }, { seat: side = '' }) => {
    const before = successionOf(project);
    const { proposed, ...rest } = before;
    if (!proposed) throw new Error('no successor is proposed');
    if (outcome === 'refuse') return { state: withSuccession(project, rest), facts: [{ type: 'successor-refused', side }] };
    const agreed = [...proposed.agreed, side];
    const facts = [{ type: 'successor-agreed', side } as const];
    if (!deciders(project).every(({ id }) => agreed.includes(id)))
      return { state: withSuccession(project, { ...before, proposed: { ...proposed, agreed } }), facts };
    const former = leaderOf(project) ?? '';
    const successor = proposed.person;
    return { state: succeeded(project, successor, former), facts: [...facts, { type: 'investigator-replaced', former, successor }] };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, _opening, at) => {
      if (successionOf(project).suspended) return { state: project };
      return { state: suspendedFor(project, at), facts: [{ type: 'successor-unanswered' }] };
    },
  },
});
