import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { refuse } from '#workflows/engine/refusal.ts';
import { platform } from '#workflows/project/audiences.ts';
import { shortlist } from '#workflows/project/proposal/order.ts';
import { withoutSelection, withProposal } from '#workflows/project/proposal/selection.ts';
import { endWithoutAward } from '#workflows/project/proposal/without-award.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type Publicity, withPublicity } from './publicity.ts';

const findings = prose(50, 5000);
/** An award is either chosen anew or annulled; every other subject goes back to its own stage. */
const waysToUphold = (subject: Publicity['subject']) => (subject === 'award' ? ['uphold-and-reselect', 'annul'] : ['uphold']);
const open = ({ publicities }: Project) =>
  Object.values(publicities)
    .filter(({ state }) => state === 'running' || state === 'held')
    .flatMap((publicity) => publicity.objections.filter(({ state }) => state === 'open').map(({ id }) => ({ id, publicity })));

/** A decision with reasons. Until it is there whatever depends on the publicity waits; upheld, the publicity starts again in full. */
export const decideObjection = defineStep({
  name: 'decide-objection',
  code: 'S2.21',
  stage: 'proposal',
  opens: (project) =>
    open(project).map(({ id, publicity }) => ({
      subject: id,
      for: platform(project, 'pm.lead'),
      due: workingDays(10),
      about: { matter: publicity.subject, objections: publicity.objections.length },
      offers: ['dismiss', ...waysToUphold(publicity.subject)],
    })),
  outcomes: {
    dismiss: { form: z.strictObject({ findings }) },
    uphold: { form: z.strictObject({ findings }), negative: true },
    'uphold-and-reselect': { form: z.strictObject({ findings, disqualified: Id.optional() }), negative: true },
    annul: { form: z.strictObject({ findings }), negative: true },
  },
  refuses: (project, act) => {
    if (act.outcome !== 'uphold-and-reselect' || act.input.disqualified === undefined) return undefined;
    const listed = shortlist(project).map(({ proposal }) => proposal);
    if (!listed.includes(act.input.disqualified)) return refuse('NOT_ON_THE_LIST', { expected: listed, given: act.input.disqualified });
    return listed.length > 1 ? undefined : refuse('PREREQUISITE_MISSING', { missing: ['shortlist'] });
  },
  apply: (project, act, { subject }): Change<Project> => {
    const publicity = open(project).find(({ id }) => id === subject)?.publicity;
    if (!publicity) throw new Error(`no open objection ${subject}`);
    const fact = {
      type: act.outcome === 'dismiss' ? 'objection-dismissed' : 'objection-upheld',
      subject: publicity.subject,
      objection: subject,
    };
    const objections = publicity.objections.map((objection) =>
      objection.id === subject
        ? { ...objection, state: act.outcome === 'dismiss' ? ('dismissed' as const) : ('upheld' as const) }
        : objection,
    );
    if (act.outcome === 'dismiss') {
      const isLast = objections.every(({ state }) => state !== 'open');
      const state = publicity.state === 'held' && isLast ? 'clear' : publicity.state;
      const cleared = state === 'clear' ? [{ type: 'publicity-cleared', subject: publicity.subject }] : [];
      return { state: withPublicity(project, { ...publicity, objections, state }), facts: [fact, ...cleared] };
    }
    const upheld = withPublicity(project, { ...publicity, objections, state: 'upheld' });
    if (act.outcome === 'uphold') return { state: upheld, facts: [fact] };
    if (act.outcome === 'annul') return endWithoutAward(upheld, 'award-annulled', act.at, [fact]);
    const { disqualified } = act.input;
    const reopened = withoutSelection(upheld, 'choice');
    return { state: disqualified ? withProposal(reopened, disqualified, { state: 'disqualified' }) : reopened, facts: [fact] };
  },
});
