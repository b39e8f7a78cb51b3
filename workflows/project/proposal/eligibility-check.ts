import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { inLetter } from '#workflows/engine/announce.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { type FactOf, noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { membersOf } from '#workflows/modules/panel/members.ts';
import { brokenByNaming, namingRules, panelNamed } from '#workflows/modules/panel/naming.ts';
import { Experts } from '#workflows/modules/panel/panel.ts';
import { bidderAtEnd, office, selection, subjectParty } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { belowBaseline } from '#workflows/project/demand-intake/below-baseline.ts';
import { aChair, anExpert } from '#workflows/project/nameable.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { bidders } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { areFree } from './review.ts';
import { inState, knownProposal, proposalOf, withProposal, withSelection } from './selection.ts';
import { endLetters, endWithoutAward, roundEndAnnounced, roundEnded } from './without-award.ts';

const maxClarifications = 2;
/** Asked with the last proposal: who will review. */
const panel = { experts: Experts.optional(), chair: Id.optional() };
const Verdict = z.enum(['pass', 'fail']);
const points = ['complete', 'authorised', 'qualified', 'distinct'] as const;
const relation = z.enum(['none', 'disclosed', 'hidden']);

const Related = z.object({ relation, note: optionalProse(1000) });

const isLast = (project: Project) => inState(project, 'opened', 'clarifying').length === 1;

const IneligibleFor = z.enum(['incomplete', 'not-authorised', 'not-qualified', 'duplicate', 'related-party']);
const judgements = {
  'proposal-eligible': z.strictObject({ proposal: Id }),
  'proposal-ineligible': z.strictObject({ proposal: Id, fault: IneligibleFor }),
};

/** Whether each opened proposal may take part at all; with the last one the review panel is named. */
export const eligibilityCheck = defineStep({
  name: 'eligibility-check',
  code: 'S2.09',
  stage: 'proposal',
  since: 1,
  subjectIs: 'organisation',
  access: {
    known: [selection, subjectParty, bidderAtEnd],
    read: [selection, subjectParty],
    actor: 'named',
    figures: selection,
    redact: { experts: office, chair: office },
  },
  opens: (project) =>
    project.phase === 'evaluating'
      ? inState(project, 'opened').map(({ id, clarifications = 0 }) => ({
          subject: id,
          for: platform(project, 'secretary'),
          due: workingDays(3),
          about: { left: inState(project, 'opened', 'clarifying').length },
          offers: clarifications < maxClarifications ? ['eligible', 'clarify', 'ineligible'] : ['eligible', 'ineligible'],
        }))
      : [],
  beside: (_project, { subject }) => eachAbout(subject, 'seal-submit', 'clarify'),
  compares: (project, { subject }) => [belowBaseline(proposalOf(project, subject)?.offer?.indicators ?? [])],
  names: { experts: anExpert, chair: aChair },
  outcomes: {
    eligible: {
      form: z.strictObject({
        complete: Verdict,
        authorised: Verdict,
        qualified: Verdict,
        distinct: Verdict,
        relation,
        note: optionalProse(1000),
        ...panel,
      }),
    },
    clarify: { form: z.strictObject({ questions: prose(10, 3000) }), negative: true },
    ineligible: {
      form: z.strictObject({
        fault: IneligibleFor,
        reason: prose(10, 2000),
        ...panel,
      }),
      grounds: 'reason',
      negative: true,
    },
  },
  facts: {
    ...judgements,
    'clarification-asked': z.strictObject({ proposal: Id }),
    ...roundEnded('all-below-threshold'),
  },
  announces: {
    'proposal-eligible': (project, { proposal }) => inLetter({ type: 'eligible' }, bidders(knownProposal(project, proposal))),
    'proposal-ineligible': (project, { proposal, fault }) =>
      inLetter({ type: 'ineligible', fault }, bidders(knownProposal(project, proposal))),
    ...roundEndAnnounced('all-below-threshold'),
  },
  letters: { eligible: noDetails, ineligible: z.strictObject({ fault: IneligibleFor }), ...endLetters },
  rules: ['point-failed', 'relation-hidden', 'relation-unexplained', 'experts-missing', 'chair-missing', ...namingRules],
  breaksWhole: (_project, form, outcome) => {
    if (outcome !== 'eligible') return [];
    const { relation: found, note } = Related.parse(form);
    return brokenIf(found === 'disclosed' && !note, { rule: 'relation-unexplained', field: 'note' });
  },
  breaks: (project, act) => {
    if (act.outcome === 'clarify') return [];
    const isEligible = act.outcome === 'eligible';
    const someoneIsLeft = isEligible || inState(project, 'eligible').length > 0;
    const { experts, chair } = act.input;
    return [
      ...points.flatMap((field) => brokenIf(isEligible && act.input[field] === 'fail', { rule: 'point-failed', field })),
      ...brokenIf(isEligible && act.input.relation === 'hidden', { rule: 'relation-hidden', field: 'relation' }),
      ...(isLast(project) && someoneIsLeft
        ? [
            ...brokenIf(!experts, { rule: 'experts-missing', field: 'experts' }),
            ...brokenIf(!chair, { rule: 'chair-missing', field: 'chair' }),
            ...brokenByNaming(panelNamed(experts ?? [], chair), (id) => areFree(project, [id])),
          ]
        : []),
    ];
  },
  apply: (project, act, { subject }) => {
    if (act.outcome === 'clarify') {
      const clarifications = (knownProposal(project, subject).clarifications ?? 0) + 1;
      return {
        state: withProposal(project, subject, { state: 'clarifying', clarifications }),
        facts: [{ type: 'clarification-asked', proposal: subject }],
      };
    }
    const fault = act.outcome === 'ineligible' ? act.input.fault : undefined;
    const related = act.outcome === 'eligible' && act.input.relation === 'disclosed' ? { relation: 'disclosed' as const } : {};
    const judged = withProposal(project, subject, { state: act.outcome, ...(fault ? { fault } : {}), ...related });
    const facts: FactOf<typeof judgements>[] = [
      fault ? { type: 'proposal-ineligible', proposal: subject, fault } : { type: 'proposal-eligible', proposal: subject },
    ];
    if (!isLast(project)) return { state: judged, facts };
    const { experts = [], chair } = act.input;
    if (inState(judged, 'eligible').length > 0) return { state: withSelection(judged, { panel: membersOf(experts, chair) }), facts };
    return endWithoutAward(judged, 'all-below-threshold', act.at, facts);
  },
});
