import type { StepName } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';

/**
 * What lies beside a form to be read, besides what was sent about the same thing. It only picks: whether somebody may read
 * a document is decided by `web/access`, so a university finds no draft here but its own.
 */
const readFor: { readonly [N in StepName]?: readonly StepName[] } = {
  'student-plan': ['draft-proposal'],
  'internal-approval': ['draft-proposal'],
  'secrecy-review': ['draft-proposal'],
  'seal-submit': ['draft-proposal'],
  consensus: ['score-proposal', 'seal-submit'],
  'select-winner': ['seal-submit', 'consensus', 'break-tie'],
  'publish-award': ['select-winner', 'consensus', 'break-tie'],

  'set-money-terms': ['choose-template', 'set-money-terms'],
  'legal-review': ['choose-template', 'set-money-terms'],
  'freeze-text': ['choose-template', 'set-money-terms', 'legal-review'],
  'resolve-refusal': ['choose-template', 'set-money-terms', 'legal-review', 'freeze-text', 'sign-contract'],
  'sign-task-book': ['record-registration'],

  // conditions of an acceptance are looked at in those that follow
  'submit-milestone': ['accept-milestone'],
  'accept-milestone': ['accept-milestone'],
  'request-subsidy': ['sign-task-book', 'accept-milestone', 'pay-enterprise-tranche'],
  'review-subsidy': ['sign-task-book', 'accept-milestone', 'pay-enterprise-tranche'],
  'final-acceptance': ['apply-final', 'submit-milestone', 'rectify', 'accept-milestone'],
  'publish-conclusion': ['apply-final', 'final-acceptance'],
  'release-retention': ['publish-conclusion'],

  'set-price': ['choose-mode'],
  'approve-transfer': ['choose-mode', 'set-price'],
  'sign-transfer': ['choose-mode', 'set-price'],

  'issue-statement': ['choose-mode', 'set-price'],
  'propose-distribution': ['disclose-result', 'inventors-confirm'],
  'publish-reward': ['propose-distribution', 'consent-shares'],
};

/** What to read for this act: the question itself, what was sent about the same thing, and the texts that bind. */
export function isContext(
  { contracting, selection, publicities }: Project,
  row: { readonly step: string; readonly stage: string; readonly subject: string },
  document: { readonly hash: string; readonly step: string; readonly subject: string },
): boolean {
  // of all objections to the same matter the one to be decided, and what it objects to
  const objected = Object.values(publicities).find(({ objections }) => objections.some(({ id }) => id === row.subject));
  if (objected && [objected.document, objected.objections.find(({ id }) => id === row.subject)?.document].includes(document.hash))
    return true;
  if (document.step === 'draft-demand' || document.step === 'rectify-demand') return row.stage !== 'benefit-sharing';
  if (document.subject === row.subject || readFor[row.step as StepName]?.includes(document.step as StepName)) return true;
  if (document.step === 'seal-submit') return document.subject === selection.award?.proposal;
  return document.step === 'freeze-text' && (contracting.draft !== undefined || contracting.contract !== undefined);
}
