import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf, refuse } from '#workflows/engine/refusal.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';
import { seatsOf } from '#workflows/modules/panel/votes.ts';
import { grown, office, parties, principals } from '#workflows/project/access/readers.ts';
import { person, platform } from '#workflows/project/audiences.ts';
import { anExpert } from '#workflows/project/nameable.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import { areFree } from '#workflows/project/proposal/review.ts';
import { allReports, eachAbout, newest } from '#workflows/project/readings.ts';
import { defineStep, type Project, stageOf } from '#workflows/project/state.ts';
import { reviewed, reviewFacts } from './decided.ts';
import { difficultyPanel } from './readers.ts';
import { informed } from './recipients.ts';
import { needsExperts, type Opinion, proposalOf, terminationOf, terminationSubject, withTermination } from './termination.ts';

const opinion = z.strictObject({ opinion: prose(50, 5000) });

/**
 * S4.22, L10: three experts or more say whether the difficulty could be overcome with means known in the field. If the project
 * manager names none in time, the parties' own opinions decide; a silent expert abstains.
 */
export const judgeDifficulty = defineStep({
  name: 'judge-difficulty',
  code: 'S4.22',
  stage: stageOf,
  clock: 'law',
  since: 1,
  access: {
    known: [parties, difficultyPanel],
    read: [grown(principals), difficultyPanel],
    actor: 'hidden',
    figures: grown(principals),
    redact: { experts: office },
  },
  opens: (project) => {
    const { proposal, confirmedAt, contest, experts, judged } = terminationOf(project);
    if (!proposal || confirmedAt || contest || !needsExperts(proposal)) return [];
    const base = { subject: terminationSubject(project) };
    if (!experts) return [{ ...base, seat: 'panel', for: platform(project, 'pm'), due: workingDays(5), offers: ['name-experts'] }];
    const offers = ['confirm', 'reject', 'declare-conflict'];
    return seatsOf(experts)
      .filter(({ seat }) => !judged[seat])
      .map(({ seat, expert }) => ({ ...base, seat, for: person('expert', expert), due: workingDays(10), offers }));
  },
  beside: (project) => [...eachAbout(proposalOf(project).by, 'propose-termination'), newest('report-difficulty'), allReports],
  names: { experts: anExpert },
  outcomes: {
    'name-experts': { form: z.strictObject({ experts: z.array(Id).min(3).max(7) }) },
    confirm: { form: opinion },
    reject: { form: opinion, negative: true },
    'declare-conflict': { form: z.strictObject({ type: ConflictType, facts: prose(10, 2000) }), negative: true },
  },
  facts: {
    'difficulty-panel-named': z.strictObject({ members: Count }),
    'difficulty-panel-unnamed': z.strictObject({ members: Count }),
    'difficulty-judged': z.strictObject({ opinion: z.enum(['confirm', 'reject', 'abstain']) }),
    ...reviewFacts,
  },
  announces: {
    'termination-confirmed': informed,
    'termination-contested': informed,
    'termination-dropped': informed,
    'cure-period-began': informed,
  },
  refuses: (project, { outcome, actor }) =>
    outcome !== 'name-experts' &&
    outcome !== 'declare-conflict' &&
    partiesOf(project, 'enterprise', 'university', 'funder').some(({ organisation }) => organisation === actor.organisation)
      ? refuse('CONFLICT_OF_INTEREST')
      : undefined,
  rules: ['named-twice', 'works-on-project'],
  breaks: (project, act) =>
    act.outcome === 'name-experts'
      ? act.input.experts.flatMap((id, index) => [
          ...brokenIf(act.input.experts.indexOf(id) < index, { rule: 'named-twice', field: `experts.${index}` }),
          ...brokenIf(!areFree(project, [id]), { rule: 'works-on-project', field: `experts.${index}` }),
        ])
      : [],
  apply: (project, act, { seat = '' }) => {
    if (act.outcome === 'name-experts') {
      const { experts } = act.input;
      return { state: withTermination(project, { experts }), facts: [{ type: 'difficulty-panel-named', members: experts.length }] };
    }
    return judgedAs(project, seat, act.outcome === 'declare-conflict' ? 'abstain' : act.outcome, act.at);
  },
  silence: {
    then: (project, { seat = '' }, at) => {
      if (seat !== 'panel') return judgedAs(project, seat, 'abstain', at);
      const decided = reviewed(withTermination(project, { experts: [] }), at);
      return { ...decided, facts: [{ type: 'difficulty-panel-unnamed', members: 0 } as const, ...(decided.facts ?? [])] };
    },
  },
});

function judgedAs(project: Project, seat: string, said: Exclude<Opinion, 'cure'>, at: string) {
  const decided = reviewed(withTermination(project, { judged: { ...terminationOf(project).judged, [seat]: said } }), at);
  return { ...decided, facts: [{ type: 'difficulty-judged', opinion: said } as const, ...(decided.facts ?? [])] };
}
