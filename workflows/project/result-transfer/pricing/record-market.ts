import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { roundsOver } from '#workflows/modules/publicity/publicity.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { platform, university } from '#workflows/project/audiences.ts';
import { composedTexts } from '#workflows/project/contract/text/contract-text.ts';
import { aTransferee } from '#workflows/project/nameable.ts';
import { each } from '#workflows/project/readings.ts';
import { inventors } from '#workflows/project/recipients.ts';
import { brokenByRelation, relatedParty } from '#workflows/project/result-transfer/related-party.ts';
import { isTransferring, reviewMode, withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import { textBasis, transferText } from '#workflows/project/result-transfer/text/transfer-text.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { Way } from './offer-on-market.ts';
import { takenBy } from './taken-by.ts';

const sold = z.strictObject({
  transferee: Id,
  priceFen: DealFen.min(1),
  relatedParty: relatedParty.relatedParty,
  certificate: code(4, 60),
  evidence: prose(10, 2000),
  explanation: relatedParty.explanation,
  files: optionalFiles(),
});
const source = { step: 'record-market', outcome: 'sold' } as const;
const concerned = (project: Project) => [university(project, 'uni.research'), ...inventors(project)];

/**
 * S5.11: what the exchange or the auction has brought. Sold, the price stands and its contract is written; unsold, the mode is
 * reconsidered. Where the transfer office records nothing in time, the project manager may as well; then it counts as unsold.
 */
export const recordMarket = defineStep({
  name: 'record-market',
  code: 'S5.11',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    const { market, markets = 1 } = project.transfer;
    if (!market || !isTransferring(project)) return [];
    const asked = { subject: `market-${markets}`, about: { way: market.way } };
    if (!market.unrecorded) return [{ ...asked, for: university(project, 'uni.tto'), due: workingDays(60) }];
    const late = { ...asked, due: workingDays(20) };
    return [
      { ...late, seat: 'university', for: university(project, 'uni.tto') },
      { ...late, seat: 'manager', for: platform(project, 'pm') },
    ];
  },
  beside: () => each('offer-on-market', 'record-valuation'),
  composes: (project, form) => {
    const typed = sold.safeParse(form);
    if (!typed.success) return undefined;
    const { transferee, priceFen: fen, relatedParty } = typed.data;
    return transferText(takenBy(project, transferee), { terms: { kind: 'lump-sum', fen }, relatedParty, source });
  },
  names: { transferee: aTransferee },
  outcomes: {
    sold: { form: sold, composed: composedTexts },
    unsold: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: {
    'market-sold': z.strictObject({ way: Way, fen: Fen, relatedParty: z.boolean() }),
    'market-unsold': noDetails,
    'market-unrecorded': noDetails,
  },
  announces: {
    'market-sold': (project) => [university(project, 'uni.research'), university(project, 'uni.signatory')],
    'market-unsold': concerned,
    'market-unrecorded': (project) => [university(project, 'uni.research')],
  },
  rules: ['below-reserve', 'transferee-not-free', 'relation-unexplained'],
  breaksWhole: (_project, form, outcome) => (outcome === 'sold' ? brokenByRelation(form) : []),
  breaks: (project, act) => {
    if (act.outcome === 'unsold') return [];
    const { priceFen, transferee } = act.input;
    const reserveFen = project.transfer.market?.reserveFen ?? 0;
    const isOther = project.parties.some(
      ({ part, organisation }) => organisation === transferee && !['enterprise', 'licensee'].includes(part),
    );
    return [
      ...brokenIf(priceFen < reserveFen, { rule: 'below-reserve', field: 'priceFen', figures: { priceFen, reserveFen } }),
      ...brokenIf(isOther, { rule: 'transferee-not-free', field: 'transferee' }),
    ];
  },
  apply: (project, act) => {
    const { market, ...transfer } = project.transfer;
    const free: Project = { ...project, transfer };
    if (act.outcome === 'unsold' || !market) return { state: reviewMode(free), facts: [{ type: 'market-unsold' }] };
    const { transferee, priceFen: fen, relatedParty } = act.input;
    const terms = { kind: 'lump-sum', fen } as const;
    const basis = textBasis(project);
    if (!basis) throw new Error('sold before it was disclosed');
    const sum = { terms, relatedParty, round: roundsOver(project, 'price'), way: market.way };
    const price = { ...sum, document: act.document, basis, source, signed: {} };
    return {
      state: withTransfer(takenBy(free, transferee), { price }),
      facts: [{ type: 'market-sold', way: market.way, fen, relatedParty }],
    };
  },
  silence: {
    then: (project) => {
      const { market, ...transfer } = project.transfer;
      if (market && !market.unrecorded)
        return { state: withTransfer(project, { market: { ...market, unrecorded: true } }), facts: [{ type: 'market-unrecorded' }] };
      return { state: reviewMode({ ...project, transfer }), facts: [{ type: 'market-unsold' }] };
    },
  },
});
