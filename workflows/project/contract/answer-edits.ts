import { z } from 'zod';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, grown, parties } from '#workflows/project/access/readers.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { contractors } from './contracting.ts';
import { openDraft, stuck } from './draft.ts';
import { brokenByEdits, editRules } from './edited-clauses.ts';
import { editsForm } from './edits-form.ts';
import { lawyersOf, proposedFacts, putEdits } from './propose-edits.ts';
import { partySilent, silenceAnnounced, silenceFacts } from './silent-talks.ts';
import { hasRoom, neverBySilence, talksOf, withoutPending, withTalks } from './talks.ts';
import { contractText } from './text/contract-text.ts';

/**
 * S3.02: the other side accepts all, counters while rounds are left, or says that they are stuck. After a second notice silence means no
 * changes of one's own and so lets the edits stand, but never those of price or ownership: then the talks stand still.
 */
export const answerEdits = defineStep({
  name: 'answer-edits',
  code: 'S3.02',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides) },
  opens: (project) => {
    const draft = openDraft(project);
    const { pending, edits = 0 } = talksOf(project);
    if (!draft || draft.impasse || !pending) return [];
    const about = { round: edits, side: pending.by, document: pending.document };
    const offers = ['accept', ...(hasRoom(project, 'edits') ? ['counter'] : []), 'stuck'];
    return contractors(project)
      .filter(({ id }) => id !== pending.by)
      .map((party) => ({ subject: `edits-${draft.round}`, seat: party.id, for: lawyersOf(party), due: workingDays(5), about, offers }));
  },
  beside: (project) => [{ steps: [], hashes: [talksOf(project).pending?.document ?? ''] }, ...each('choose-template', 'set-money-terms')],
  composes: contractText,
  outcomes: {
    accept: { form: z.strictObject({ note: optionalProse(1000) }) },
    counter: { form: editsForm },
    stuck: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  rules: editRules,
  breaks: (project, act) => (act.outcome === 'counter' ? brokenByEdits(project, act.input) : []),
  facts: {
    'edits-accepted': z.strictObject({ side: Id, document: Sha256, how: z.enum(['act', 'silence']) }),
    'talks-stuck': z.strictObject({ side: Id }),
    ...proposedFacts,
    ...silenceFacts,
  },
  announces: silenceAnnounced,
  apply: (project, act, { seat: side = '' }) => {
    if (act.outcome === 'counter') return putEdits(project, side, act.input, act.document);
    if (act.outcome === 'stuck') return { state: stuck(project), facts: [{ type: 'talks-stuck', side }] };
    return adopted(project, side, 'act');
  },
  silence: {
    secondNotice: workingDays(5),
    then: (project, { seat: side = '' }) =>
      talksOf(project).pending?.clauses.some((clause) => neverBySilence.includes(clause))
        ? partySilent(project, side)
        : adopted(project, side, 'silence'),
  },
});

function adopted(project: Project, side: string, how: 'act' | 'silence') {
  const { pending, adopted: before = [] } = talksOf(project);
  if (!pending) throw new Error('no edits to accept');
  const state = withTalks(withoutPending(project), { adopted: [...before, pending] });
  return { state, facts: [{ type: 'edits-accepted', side, document: pending.document, how } as const] };
}
