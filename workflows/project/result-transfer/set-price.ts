import { z } from 'zod';
import { BasisPoints, DealFen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import type { RoyaltyTier } from '#workflows/domain/royalty.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { roundsOver } from '#workflows/modules/publicity/publicity.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { ofParty } from '#workflows/project/audiences.ts';
import { composedTexts } from '#workflows/project/contract/text/contract-text.ts';
import { type Party, partyNamed, theParty } from '#workflows/project/parties.ts';
import { each, eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { figuresOf, priced } from './priced.ts';
import { brokenByRelation, relatedParty } from './related-party.ts';
import {
  type DealTerms,
  dealSubject,
  isAccepted,
  isAsked,
  type PriceTerms,
  reviewMode,
  standingPrice,
  takerOf,
  waitsForConsent,
  withTransfer,
} from './result-transfer.ts';
import { textBasis, transferText } from './text/transfer-text.ts';

const Tier = z.strictObject({ upToFen: DealFen.min(1).optional(), rateBp: BasisPoints });
const tierRules = ['last-tier-limited', 'tier-unlimited', 'tier-not-rising'] as const;
const lumpSum = z.strictObject({ priceFen: DealFen.min(1), ...relatedParty });
const royalty = z.strictObject({
  entryFeeFen: DealFen,
  creditableBp: BasisPoints,
  creditYears: z.int().min(0).max(10),
  tiers: z.array(Tier).min(1).max(6),
  minimums: z
    .array(z.strictObject({ minimumFen: DealFen }))
    .min(1)
    .max(30),
  annualCapFen: DealFen.min(1).optional(),
  lifetimeCapFen: DealFen.min(1).optional(),
  periods: z.int().min(1).max(30),
  ...relatedParty,
});

/**
 * 协议定价 (L4): both sides name the price. Whoever speaks second either names the same, and it is agreed, or something else, and
 * the first is asked again. Silence is no agreement: the mode is reconsidered. The contract is written from the terms that are
 * named (P4, R7): the text of the second word, over the same terms, is published, approved and signed.
 */
export const setPrice = defineStep({
  name: 'set-price',
  code: 'S5.11',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    if (!project.transfer.mode || project.transfer.market || waitsForConsent(project) || standingPrice(project)) return [];
    const offer = project.transfer.priceOffer;
    const about = offer ? figuresOf(offer.value.terms) : { kind: 'none' };
    return [theParty(project, 'university'), takerOf(project)]
      .filter((party) => isAsked(offer, party))
      .map((party) => ({ subject: dealSubject(project, 'price'), seat: party.id, for: dealmaker(party), due: workingDays(20), about }));
  },
  beside: (_project, { subject }) => [...each('choose-mode'), ...eachAbout(subject, 'set-price')],
  composes: (project, form) => transferText(project, termsIn(form)),
  resumes: ({ transfer }) => (transfer.priceOffer ? [] : ['set-price']),
  begins: ({ transfer: { priceOffer } }) => answerTo(priceOffer?.value),
  outcomes: {
    'name-lump-sum': { form: lumpSum, composed: composedTexts },
    'name-royalty': { form: royalty, composed: composedTexts },
  },
  retractable: ['name-lump-sum', 'name-royalty'],
  facts: {
    'price-named': priced({ by: Id, relatedParty: z.boolean() }),
    'price-agreed': priced({ by: Id, relatedParty: z.boolean() }),
    'mode-review-opened': z.strictObject({ why: z.literal('no-price') }),
  },
  rules: [...tierRules, 'relation-unexplained'],
  breaksWhole: (_project, form) => brokenByRelation(form),
  breaks: (_project, act) => {
    const tiers = act.outcome === 'name-royalty' ? act.input.tiers : [];
    return tiers.flatMap<BrokenRule<(typeof tierRules)[number]>>(({ upToFen }, index) => {
      const field = `tiers.${index}.upToFen`;
      const isLast = index === tiers.length - 1;
      const beforeFen = tiers[index - 1]?.upToFen ?? 0;
      if (upToFen === undefined) return brokenIf(!isLast, { rule: 'tier-unlimited', field, figures: { row: index + 1 } });
      return isLast
        ? [{ rule: 'last-tier-limited', field, figures: { upToFen } }]
        : brokenIf(upToFen <= beforeFen, { rule: 'tier-not-rising', field, figures: { row: index + 1, upToFen, beforeFen } });
    });
  },
  apply: (project, act, opening) => {
    const { id: by } = partyNamed(project, opening.seat);
    const terms: DealTerms = act.outcome === 'name-lump-sum' ? { kind: 'lump-sum', fen: act.input.priceFen } : royaltyOf(act.input);
    const value: PriceTerms = { terms, relatedParty: act.input.relatedParty };
    const { priceOffer, ...transfer } = project.transfer;
    const said = { by, ...figuresOf(terms), relatedParty: value.relatedParty };
    if (!isAccepted(priceOffer, by, value))
      return { state: withTransfer(project, { priceOffer: { by, value } }), facts: [{ type: 'price-named', ...said }] };
    const basis = textBasis(project);
    if (!basis) throw new Error('a price without a disclosed result');
    const price = { ...value, round: roundsOver(project, 'price'), document: act.document, basis, signed: {} };
    return { state: { ...project, transfer: { ...transfer, price } }, facts: [{ type: 'price-agreed', ...said }] };
  },
  silence: { then: (project) => ({ state: reviewMode(project), facts: [{ type: 'mode-review-opened', why: 'no-price' as const }] }) },
});

/** Who speaks for a party about a result: the university's transfer office, the enterprise's lawyers. */
export const dealmaker = (party: Party) => ofParty(party, party.part === 'university' ? 'uni.tto' : 'ent.legal');

interface NamedRoyalty {
  readonly entryFeeFen: number;
  readonly creditableBp: number;
  readonly creditYears: number;
  readonly tiers: readonly { readonly upToFen?: number | undefined; readonly rateBp: number }[];
  readonly minimums: readonly { readonly minimumFen: number }[];
  readonly annualCapFen?: number | undefined;
  readonly lifetimeCapFen?: number | undefined;
  readonly periods: number;
}
function royaltyOf({ entryFeeFen, creditableBp, creditYears, periods, ...rest }: NamedRoyalty): DealTerms {
  const tiers = rest.tiers.map(({ upToFen, rateBp }): RoyaltyTier => ({ upToFen: upToFen ?? null, rateBp }));
  const minimumFen = rest.minimums.map((minimum) => minimum.minimumFen);
  const caps = { annualCapFen: rest.annualCapFen ?? null, lifetimeCapFen: rest.lifetimeCapFen ?? null };
  return { kind: 'royalty', royalty: { entryFeeFen, creditableBp, creditYears, tiers, minimumFen, ...caps }, periods };
}

/** The terms that a form names, whichever outcome it is of. */
function termsIn(form: unknown): PriceTerms | undefined {
  const [sum, running] = [lumpSum.safeParse(form), royalty.safeParse(form)];
  if (sum.success) return { terms: { kind: 'lump-sum', fen: sum.data.priceFen }, relatedParty: sum.data.relatedParty };
  return running.success ? { terms: royaltyOf(running.data), relatedParty: running.data.relatedParty } : undefined;
}

/** The other side's terms: naming the same agrees. Nothing where that side has not spoken. */
function answerTo(offer: PriceTerms | undefined) {
  if (!offer) return {};
  const { terms, relatedParty } = offer;
  if (terms.kind === 'lump-sum') return { 'name-lump-sum': { priceFen: terms.fen, relatedParty } };
  const { tiers, minimumFen, annualCapFen, lifetimeCapFen, ...rest } = terms.royalty;
  const named = {
    ...rest,
    tiers: tiers.map(({ upToFen, rateBp }) => (upToFen === null ? { rateBp } : { upToFen, rateBp })),
    minimums: minimumFen.map((fen) => ({ minimumFen: fen })),
    annualCapFen: annualCapFen ?? undefined,
    lifetimeCapFen: lifetimeCapFen ?? undefined,
  };
  return { 'name-royalty': { ...named, periods: terms.periods, relatedParty } };
}
