import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { largestFileBytes, optionalFiles } from '#workflows/engine/files.ts';
import { calendarDays, workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { brokenByReplacement, namedIn, replacementRules } from '#workflows/modules/panel/naming.ts';
import { filled, hasVacancy } from '#workflows/modules/panel/places.ts';
import { finalPanel, grown, office, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, funder, platform } from '#workflows/project/audiences.ts';
import { awardOf, contractOf } from '#workflows/project/contract/contracting.ts';
import { anExpert } from '#workflows/project/nameable.ts';
import { areFree, reviewOf } from '#workflows/project/proposal/review.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { investigator } from './audiences.ts';
import { openConditions } from './conditions.ts';
import { isCalled, standingConclusion, withFunding } from './milestone-funding.ts';
import { leadersOf } from './succession/leader.ts';

const isReached = (project: Project) => {
  const { milestones } = project.funding;
  return milestones.length > 0 && milestones.every(({ state }) => state === 'accepted') && openConditions(project).length === 0;
};

/**
 * S4.29: university and enterprise apply once every milestone is accepted and each condition settled (P1); on receipt the project manager names the panel. If
 * they have not both applied in time, the acceptance is convened without.
 */
export const applyFinal = defineStep({
  name: 'apply-final',
  code: 'S4.29',
  stage: 'milestone-funding',
  clock: 'work',
  since: 1,
  access: {
    known: [parties, finalPanel],
    read: [principals, finalPanel],
    actor: 'named',
    figures: grown(principals),
    redact: { panel: office, member: office },
  },
  opens: (project) => {
    const { final } = project.funding;
    if (!isReached(project) || standingConclusion(project)) return [];
    const base = { subject: `final-${final.round}`, about: { round: final.round, fen: contractOf(project).priceFen } };
    if (isCalled(final)) {
      if (final.panel && !hasVacancy(final.panel)) return [];
      const offers = [final.panel ? 'replace-member' : 'name-panel'];
      return [{ ...base, seat: 'panel', for: platform(project, 'pm'), due: workingDays(5), offers }];
    }
    // three months after the end; six for the one rectification that a panel may ask for
    const due = calendarDays(final.round === 1 ? 90 : 180);
    const applicants = {
      investigator: { for: investigator(project), offers: ['apply'] },
      enterprise: { for: enterprise(project, 'ent.rdlead'), offers: ['endorse'] },
    };
    return (['investigator', 'enterprise'] as const)
      .filter((seat) => !final.applied.includes(seat))
      .map((seat) => ({ ...base, seat, due, ...applicants[seat] }));
  },
  names: { panel: anExpert, member: anExpert },
  outcomes: {
    apply: {
      form: z.strictObject({
        report: prose(100, 10_000),
        papers: z.int().min(0).max(1000),
        patents: z.int().min(0).max(1000),
        studentsTrained: z.int().min(0).max(1000),
        note: optionalProse(2000),
        files: optionalFiles({ mostBytes: largestFileBytes }),
      }),
    },
    endorse: { form: z.strictObject({ opinion: prose(30, 5000) }) },
    'name-panel': { form: z.strictObject({ panel: z.array(Id).min(5).max(11) }) },
    'replace-member': { form: z.strictObject({ member: Id }) },
  },
  retractable: ['apply'],
  facts: {
    'final-acceptance-applied': z.strictObject({ by: z.enum(['investigator', 'enterprise']), round: Count }),
    'acceptance-panel-named': z.strictObject({ members: Count }),
    'panel-member-replaced': noDetails,
    'final-acceptance-convened': z.strictObject({ round: Count }),
  },
  rules: ['panel-even', 'works-on-project', ...replacementRules],
  breaks: (project, act) => {
    if (act.outcome !== 'name-panel' && act.outcome !== 'replace-member') return [];
    const { panel = [], conflicted = [] } = project.funding.final;
    const isPanel = act.outcome === 'name-panel';
    const named = isPanel ? namedIn('panel', act.input.panel) : [{ id: act.input.member, field: 'member' }];
    const { proposal } = awardOf(project);
    const isFree = (id: string) =>
      areFree(project, [id]) && !conflicted.includes(id) && reviewOf(project, proposal, id)?.kind !== 'conflict';
    return [
      ...brokenIf(isPanel && named.length % 2 === 0, { rule: 'panel-even', field: 'panel', figures: { given: named.length } }),
      ...named.flatMap(({ id, field }) =>
        brokenIf([project.requester, ...leadersOf(project)].includes(id), { rule: 'works-on-project', field }),
      ),
      ...brokenByReplacement(named, isFree, (id) => panel.includes(id)),
    ];
  },
  apply: (project, act, opening) => {
    const { final } = project.funding;
    if (act.outcome === 'name-panel') {
      const { panel } = act.input;
      return {
        state: withFunding(project, { final: { ...final, panel } }),
        facts: [{ type: 'acceptance-panel-named', members: panel.length }],
      };
    }
    if (act.outcome === 'replace-member') {
      const panel = filled(final.panel ?? [], act.input.member);
      return { state: withFunding(project, { final: { ...final, panel } }), facts: [{ type: 'panel-member-replaced' }] };
    }
    const seat = opening.seat as (typeof final.applied)[number];
    const applied = [...final.applied, seat];
    const next = withFunding(project, { final: { ...final, applied } });
    return {
      state: applied.length === 2 ? { ...next, phase: 'finalAcceptance' } : next,
      facts: [{ type: 'final-acceptance-applied', by: seat, round: final.round }],
    };
  },
  silence: {
    then: (project, { subject, seat, for: to, about = {} }) => {
      // an unnamed panel has no substitute: a notice and an escalation
      if (seat === 'panel')
        return { state: project, notices: [{ to, template: 'due', about: { ...about, step: 'apply-final', subject } }] };
      const { final } = project.funding;
      return {
        state: { ...withFunding(project, { final: { ...final, convenedIn: final.round } }), phase: 'finalAcceptance' },
        facts: [{ type: 'final-acceptance-convened', round: final.round }],
        notices: [{ to: funder(project, 'fund.officer'), template: 'final-acceptance-convened', about }],
      };
    },
  },
});
