import { shareDues } from '#workflows/project/benefit-sharing/shares.ts';
import { awardOf, contractOf } from '#workflows/project/contract/contracting.ts';
import { openDraft } from '#workflows/project/contract/draft.ts';
import { milestoneOf, trancheOf } from '#workflows/project/milestone-funding/milestone-funding.ts';
import { shortlist } from '#workflows/project/proposal/order.ts';
import { proposalOf } from '#workflows/project/proposal/selection.ts';
import type { Project } from '#workflows/project/state.ts';
import type { FormValues } from './shapes/common.ts';

interface Asked {
  readonly subject: string;
  readonly about: Readonly<Record<string, string | number>>;
}
type Beginning = (project: Project, asked: Asked) => FormValues;

const indicatorsOf = (project: Project, { subject }: Asked) => trancheOf(project, milestoneOf(project, subject).n).indicators;
const findings: Beginning = (project, asked) => ({ findings: indicatorsOf(project, asked).map((indicator) => ({ indicator })) });
const measured: Beginning = (project, asked) => ({ values: indicatorsOf(project, asked).map((indicator) => ({ indicator })) });
const achieved: Beginning = (project) => ({ achieved: awardOf(project).indicators.map(({ id: indicator }) => ({ indicator })) });
const due: Beginning = (_project, { about }) => ({ amountFen: about['fen'] ?? null });
const dueFen: Beginning = (_project, { about }) => ({ dueFen: about['dueFen'] ?? about['fen'] ?? null });
const notice: Beginning = (_project, { about }) => ({ days: about['days'] ?? null });

const moneyTerms: Beginning = (project) => {
  const { priceFen, milestones } = awardOf(project);
  const proposed = openDraft(project)?.terms;
  const usual = { priceFen, weightsBp: milestones.map(({ weightBp }) => weightBp), lateDailyBp: project.terms.lateDailyBp };
  return { priceBasis: 'award', ...usual, ...(proposed ? { ...proposed, weightsBp: [...proposed.weightsBp] } : {}) };
};
const taskBook: Beginning = (project) => {
  const { rateBp = null, capFen = null } = project.intake.listing?.earmark ?? {};
  const claims = project.terms.subsidy.weightsBp.length - 1;
  return {
    rateBp,
    capFen,
    claimAfter: contractOf(project)
      .tranches.slice(0, claims)
      .map(({ milestone }) => milestone),
  };
};
/** The other side's terms: whoever names the same has agreed. Nothing where that side has not spoken, or means another kind of price. */
const lumpSum: Beginning = ({ transfer: { priceOffer } }): FormValues =>
  priceOffer?.value.terms.kind === 'lump-sum' ? { priceFen: priceOffer.value.terms.fen, relatedParty: priceOffer.value.relatedParty } : {};
const royalty: Beginning = ({ transfer: { priceOffer } }) => {
  if (priceOffer?.value.terms.kind !== 'royalty') return {};
  const { royalty: terms, periods } = priceOffer.value.terms;
  const { entryFeeFen, creditableBp, creditYears, tiers, minimumFen, annualCapFen, lifetimeCapFen } = terms;
  return {
    entryFeeFen,
    creditableBp,
    creditYears,
    tiers: tiers.map(({ upToFen, rateBp }) => (upToFen === null ? { rateBp } : { upToFen, rateBp })),
    minimums: minimumFen.map((fen) => ({ minimumFen: fen })),
    ...(annualCapFen === null ? {} : { annualCapFen }),
    ...(lifetimeCapFen === null ? {} : { lifetimeCapFen }),
    periods,
    relatedParty: priceOffer.value.relatedParty,
  };
};
const shares: Beginning = (project) => ({
  inventorBp: project.terms.inventorFloorBp,
  team: (project.transfer.disclosure?.inventors ?? []).map(({ inventor, shareBp }) => ({ inventor, partBp: shareBp })),
});

const withheld: Beginning = (project, { subject }) => ({
  withheld: shareDues(project, subject).flatMap(({ purpose, payee }) => (purpose === 'inventor' ? [{ inventor: payee }] : [])),
});

/**
 * What a form begins with, where the state knows it: rows that must be there, sums that are due, terms as proposed. A
 * suggestion and nothing more: the person may change it, and the workflow judges what is sent.
 */
export const beginnings: Readonly<Record<string, Readonly<Record<string, Beginning>>>> = {
  'pay-bond': { prepare: due, release: due },
  'confirm-bond': { confirm: due },
  'draft-proposal': { submit: () => ({ milestones: [{ n: 1 }, { n: 2 }] }) },
  'score-proposal': { submit: ({ intake }) => ({ scores: (intake.listing?.criteria ?? []).map(({ id: criterion }) => ({ criterion })) }) },
  'select-winner': { select: (project) => ({ proposal: shortlist(project)[0]?.proposal ?? null }) },
  'confirm-award': { confirm: (project, { subject }) => ({ investigator: proposalOf(project, subject)?.investigator ?? null }) },
  'set-money-terms': { propose: moneyTerms, counter: moneyTerms },
  'sign-task-book': { propose: taskBook },
  'submit-milestone': { submit: measured },
  rectify: { resubmit: measured },
  'accept-milestone': { accept: findings, 'accept-with-conditions': findings, rectify: findings },
  'final-acceptance': { pass: achieved, conclude: achieved, rectify: achieved },
  'pay-enterprise-tranche': { prepare: due },
  'confirm-receipt': { match: due },
  'pay-subsidy': { prepare: due },
  'release-retention': { prepare: due },
  'pay-late-interest': { prepare: due },
  'pay-and-file': { prepare: withheld },
  'set-price': { 'name-lump-sum': lumpSum, 'name-royalty': royalty },
  'issue-statement': { issue: dueFen },
  'pay-royalty': { prepare: dueFen },
  'propose-distribution': { propose: shares },
  'publish-award': { publish: notice },
  'publish-conclusion': { publish: notice },
  'publish-price': { publish: notice },
  'publish-reward': { publish: notice },
};
