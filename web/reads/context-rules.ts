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

interface Candidate {
  readonly hash: string;
  readonly step: string;
  readonly subject: string;
}
/** What to read for an act: the question itself, what was sent about the same thing, and the texts that bind. */
export function contextOf(
  { contracting, selection, publicities }: Project,
  row: { readonly step: string; readonly stage: string; readonly subject: string },
): (document: Candidate) => boolean {
  // of all objections to the same matter the one to be decided, and what it objects to
  const decided = Object.values(publicities).flatMap(({ document, objections }) =>
    objections.flatMap((objection) => (objection.id === row.subject ? [document, objection.document] : [])),
  );
  const wanted = readFor[row.step as StepName] ?? [];
  const isAgreed = contracting.draft !== undefined || contracting.contract !== undefined;
  return ({ hash, step, subject }) => {
    if (decided.includes(hash)) return true;
    if (step === 'draft-demand' || step === 'rectify-demand') return row.stage !== 'benefit-sharing';
    if (subject === row.subject || wanted.includes(step as StepName)) return true;
    return step === 'seal-submit' ? subject === selection.award?.proposal : step === 'freeze-text' && isAgreed;
  };
}
