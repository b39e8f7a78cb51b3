import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { agreement, both, sum } from '#workflows/project/agreed-text.ts';
import { taker, university } from '#workflows/project/audiences.ts';
import { withSharing } from '#workflows/project/benefit-sharing/benefit-sharing.ts';
import { isLicensed } from '#workflows/project/benefit-sharing/licence.ts';
import { theParty } from '#workflows/project/parties.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { takerOf } from '#workflows/project/result-transfer/result-transfer.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';

const concerned = (project: Project) => [
  university(project, 'uni.tto'),
  university(project, 'uni.finance'),
  taker(project, 'ent.signatory'),
  taker(project, 'ent.finance'),
];

/** S6.15: with the other side's word the licence is paid up by the sum, which is stated, paid and shared like any other income. Silence declines. */
export const answerBuyOut = defineStep({
  name: 'answer-buy-out',
  code: 'S6.15',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    const { n, offer } = project.sharing.buyOut ?? {};
    if (!offer || !isLicensed(project)) return [];
    const isFromUniversity = offer.by === theParty(project, 'university').id;
    const other = isFromUniversity
      ? { seat: takerOf(project).id, for: taker(project, 'ent.signatory') }
      : { seat: theParty(project, 'university').id, for: university(project, 'uni.signatory') };
    return [{ subject: `buy-out-${n}`, ...other, due: workingDays(20), about: { fen: offer.fen } }];
  },
  binds: (_project, { about }) => Number(about?.['fen'] ?? 0),
  beside: (_project, { subject }) => eachAbout(subject, 'offer-buy-out'),
  composes: (project) => {
    const { offer } = project.sharing.buyOut ?? {};
    if (!offer) return undefined;
    const ids = [theParty(project, 'university').organisation, takerOf(project).organisation];
    const [payee = '', payer = ''] = ids;
    return agreement({
      recordedBy: { step: 'answer-buy-out', outcome: 'agree' },
      project,
      persons: [],
      organisations: ids,
      lines: (named) => [
        [both('付款方', 'Payer'), named(payer)],
        [both('收款方', 'Payee'), named(payee)],
        [both('一次性买断价款', 'Sum of the buy-out'), sum(offer.fen)],
        [both('买断之后', 'From then on'), both('不再支付提成', 'no royalty is due')],
      ],
    });
  },
  outcomes: {
    agree: { form: z.strictObject({ remarks: optionalProse(2000) }), composed: agreedTexts, legal: true },
    decline: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: { 'buy-out-agreed': z.strictObject({ fen: Fen }), 'buy-out-declined': noDetails, 'buy-out-unanswered': noDetails },
  announces: { 'buy-out-agreed': concerned, 'buy-out-declined': concerned, 'buy-out-unanswered': concerned },
  apply: (project, { outcome }) => {
    const { n = 1, offer } = project.sharing.buyOut ?? {};
    if (outcome === 'decline' || !offer) return { state: declined(project), facts: [{ type: 'buy-out-declined' }] };
    const { fen } = offer;
    const agreed = { fen, years: project.sharing.periodsEnded };
    return { state: withSharing(project, { buyOut: { n, agreed } }), facts: [{ type: 'buy-out-agreed', fen }] };
  },
  silence: { then: (project) => ({ state: declined(project), facts: [{ type: 'buy-out-unanswered' }] }) },
});

const declined = (project: Project) => withSharing(project, { buyOut: { n: project.sharing.buyOut?.n ?? 1 } });
