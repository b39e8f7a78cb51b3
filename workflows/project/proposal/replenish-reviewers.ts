import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { replacementsOf } from '#workflows/modules/panel/members.ts';
import { brokenByReplacement, panelNamed, replacementRules } from '#workflows/modules/panel/naming.ts';
import { office, parties } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { aChair, anExpert } from '#workflows/project/nameable.ts';
import { defineStep } from '#workflows/project/state.ts';
import { areFree, missingReviewers } from './review.ts';
import { withSelection } from './selection.ts';

/** Experts who declined, abstained or declared a conflict left too few, or no chair: others are named in their place. */
export const replenishReviewers = defineStep({
  name: 'replenish-reviewers',
  code: 'S2.11a',
  stage: 'proposal',
  since: 1,
  access: { known: office, asked: parties, read: office, actor: 'named', figures: office },
  opens: (project) => {
    const { experts, chair } = missingReviewers(project);
    const about = { experts: experts ? 1 : 0, chair: chair ? 1 : 0 };
    return project.phase === 'evaluating' && (experts || chair)
      ? [{ subject: 'panel', for: platform(project, 'pm'), due: workingDays(3), about }]
      : [];
  },
  names: { experts: anExpert, chair: aChair },
  outcomes: { name: { form: z.strictObject({ experts: z.array(Id).max(4).optional(), chair: Id.optional() }) } },
  facts: { 'panel-replenished': z.strictObject({ experts: Count }) },
  rules: ['experts-missing', 'chair-missing', 'chair-not-wanted', ...replacementRules],
  breaks: (project, { input: { experts = [], chair } }) => {
    const wanted = missingReviewers(project);
    return [
      ...brokenIf(wanted.experts && experts.length === 0, { rule: 'experts-missing', field: 'experts' }),
      ...brokenIf(wanted.chair && !chair, { rule: 'chair-missing', field: 'chair' }),
      ...brokenIf(!wanted.chair && chair !== undefined, { rule: 'chair-not-wanted', field: 'chair' }),
      ...brokenByReplacement(
        panelNamed(experts, chair),
        (id) => areFree(project, [id]),
        (id) => project.selection.panel?.[id] !== undefined,
      ),
    ];
  },
  apply: (project, { input: { experts = [], chair } }) => {
    return {
      state: withSelection(project, { panel: { ...project.selection.panel, ...replacementsOf(experts, chair) } }),
      facts: [{ type: 'panel-replenished', experts: experts.length }],
    };
  },
});
