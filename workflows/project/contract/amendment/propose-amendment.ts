import { z } from 'zod';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { Fen } from '#workflows/domain/money.ts';
import { Id, Sha256 } from '#workflows/domain/party.ts';
import { Count } from '#workflows/engine/facts.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import { contractOf, contractors, indicatorsOf, withContracting } from '#workflows/project/contract/contracting.ts';
import { amendmentText } from '#workflows/project/contract/text/amendment-text.ts';
import { composedTexts } from '#workflows/project/contract/text/contract-text.ts';
import { belowBaseline } from '#workflows/project/demand-intake/below-baseline.ts';
import { dueOnOf, milestonesIn } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { aMilestoneAhead, anIndicator } from '#workflows/project/nameable.ts';
import { amendments, each, taskBook } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { amendmentForm, beforeAmendment, changesOf, nextAmendment } from './amendment.ts';
import { amendmentRules, brokenByAmendment } from './amendment-rules.ts';
import { type Effect, effectOf } from './effect.ts';

// the recorded state has its keys in another order
const sameEffect = (one: Effect | undefined, other: Effect) => one !== undefined && canonicalJson(one) === canonicalJson(other);
/** What was computed for it still holds: no milestone has been accepted since. */
export const isCurrent = (project: Project): boolean => {
  const { amending } = project.contracting;
  return amending !== undefined && sameEffect(effectOf(project, amending.changes), amending.effect);
};

/**
 * S3.17: either side may propose to change price, dates and indicators while there is work to be done. Its text is written from the changes
 * (P4) and is what all sign; one that an acceptance has overtaken makes room for another.
 */
export const proposeAmendment = defineStep({
  name: 'propose-amendment',
  code: 'S3.17',
  stage: 'contract',
  since: 1,
  optional: true,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) => {
    if (project.phase !== 'executing' || !project.contracting.contract || project.contracting.taskBookDraft || isCurrent(project))
      return [];
    const about = { n: nextAmendment(project), fen: contractOf(project).priceFen };
    return contractors(project).map((party) => ({
      subject: `amendment-${nextAmendment(project)}`,
      seat: party.id,
      for: ofParty(party, party.part === 'university' ? 'uni.research' : 'ent.rdlead'),
      about,
    }));
  },
  // without those that a party refused: they are not in force
  beside: (project) => [...each('freeze-text'), ...amendments(project), ...taskBook(project)],
  compares: (project) => [belowBaseline(indicatorsOf(project))],
  composes: amendmentText,
  names: { indicator: anIndicator, milestone: aMilestoneAhead },
  begins: (project) => ({
    propose: {
      priceFen: contractOf(project).priceFen,
      dates: [...milestonesIn(project, 'active'), ...milestonesIn(project, 'planned')].map((milestone) => ({
        milestone: milestone.n,
        dueOn: dueOnOf(project, milestone),
      })),
      targets: indicatorsOf(project).flatMap(({ id: indicator, target, upper }) =>
        target === undefined ? [] : [{ indicator, target, ...(upper === undefined ? {} : { upper }) }],
      ),
    },
  }),
  outcomes: { propose: { form: amendmentForm, composed: composedTexts } },
  retractable: ['propose'],
  returnable: ['propose'],
  facts: { 'amendment-proposed': z.strictObject({ n: Count, side: Id, priceFen: Fen, document: Sha256 }) },
  rules: amendmentRules,
  breaks: (project, { input, at }) => brokenByAmendment(project, input, at),
  apply: (project, { input, document }, { seat: side = '' }) => {
    const changes = changesOf(project, input);
    const effect = effectOf(project, changes);
    if (!effect) throw new Error('an amendment without an effect');
    const n = nextAmendment(project);
    return {
      state: withContracting(project, {
        amendmentsProposed: n,
        amending: { n, by: side, changes, effect, before: beforeAmendment(project), document, signed: {} },
      }),
      facts: [{ type: 'amendment-proposed', n, side, priceFen: effect.priceFen, document }],
    };
  },
});
