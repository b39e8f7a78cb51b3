import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Opening } from '#workflows/engine/define-step.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { ConflictType } from '#workflows/modules/panel/panel.ts';
import { office } from '#workflows/project/access/readers.ts';
import { person, platform } from '#workflows/project/audiences.ts';
import { aReviewer } from '#workflows/project/nameable.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { isJudging, lateConflicts, undecidedConflicts, withLateConflict } from './late-conflict.ts';
import { reviewers } from './review.ts';

const officers = ['pm', 'secretary', 'auditor'] as const;
const judges = (project: Project) => [...reviewers(project, 'expert', 'accepted'), ...reviewers(project, 'chair', 'accepted')];

/** A conflict that was found after the scores were given: declared by the expert, or reported by an officer of the platform. */
export const reportConflict = defineStep({
  name: 'report-conflict',
  code: 'S2.14a',
  stage: 'proposal',
  since: 1,
  access: { known: office, read: office, actor: 'hidden', figures: office, redact: { expert: office } },
  optional: true,
  repeatable: true,
  opens: (project) => {
    if (!isJudging(project)) return [];
    const report = (role: (typeof officers)[number]): Opening => ({
      subject: 'panel',
      seat: role,
      for: platform(project, role),
      offers: ['report'],
    });
    const asked = undecidedConflicts(project).map(({ expert }) => expert);
    const own = reviewers(project, 'expert', 'accepted')
      .filter((expert) => !asked.includes(expert))
      .map((expert): Opening => ({ subject: 'panel', seat: expert, for: person('expert', expert), offers: ['declare'] }));
    return [...officers.map(report), ...own];
  },
  names: { expert: aReviewer },
  outcomes: {
    report: { form: z.strictObject({ expert: Id, type: ConflictType, facts: prose(30, 3000) }) },
    declare: { form: z.strictObject({ type: ConflictType, facts: prose(10, 2000) }), negative: true },
  },
  facts: { 'conflict-reported': noDetails },
  rules: ['not-of-the-panel', 'reported-already'],
  breaks: (project, act) => {
    if (act.outcome !== 'report') return [];
    const { expert } = act.input;
    return [
      ...brokenIf(!judges(project).includes(expert), { rule: 'not-of-the-panel', field: 'expert' }),
      ...brokenIf(
        undecidedConflicts(project).some((one) => one.expert === expert),
        { rule: 'reported-already', field: 'expert' },
      ),
    ];
  },
  apply: (project, act, { seat = '' }) => {
    const expert = act.outcome === 'report' ? act.input.expert : seat;
    const id = `conflict-${lateConflicts(project).length + 1}`;
    return {
      state: withLateConflict(project, { id, expert, by: act.actor.person, type: act.input.type, state: 'open' }),
      facts: [{ type: 'conflict-reported' }],
    };
  },
});
