import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { inLetter } from '#workflows/engine/announce.ts';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import {
  brokenByTextSignature,
  paperFact,
  paperOutcomes,
  signatureFacts,
  signatureOfText,
  textSignatureRules,
  voidSignatures,
} from '#workflows/modules/signature/paper-signature.ts';
import { confirmsPaper, type Signatures, signingParty, unsigned, withSignature } from '#workflows/modules/signature/signature.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { signatories, taker, university } from '#workflows/project/audiences.ts';
import { otherText } from '#workflows/project/contract/other-text.ts';
import { theParty } from '#workflows/project/parties.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { inventors, takers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { dealSheets } from './deal-sheets.ts';
import { withoutEnding } from './ending.ts';
import { figuresOf, priced } from './priced.ts';
import { publishedPrice } from './pricing/published-price.ts';
import { dealSubject, reviewMode, takerOf, transferModes, withTransfer } from './result-transfer.ts';

const signingOf = (project: Project, { signed, onPaper, signedUntil }: Signatures) => ({
  signed,
  ...(onPaper ? { onPaper } : {}),
  ...(signedUntil ? { signedUntil } : {}),
  signatories: signatories(project, [takerOf(project), theParty(project, 'university')]),
});
const agreeing = (project: Project) => [...inventors(project), university(project, 'uni.tto'), ...takers(project)];

/**
 * Both sign the text of the transfer contract, which lies beside the form with the terms it was written from (R7). Refused, or not
 * signed after a second notice, it lapses and the mode is chosen again.
 */
export const signTransfer = defineStep({
  name: 'sign-transfer',
  code: 'S5.15',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    const price = publishedPrice(project);
    if (!price?.approvedAt || project.transfer.deal) return [];
    return unsigned(signingOf(project, price), {
      subject: dealSubject(project, 'transfer'),
      due: workingDays(15),
      about: { ...figuresOf(price.terms), document: price.document },
    });
  },
  beside: (project, { subject }) => [
    ...(publishedPrice(project)?.onPaper ? eachAbout(subject, 'sign-transfer') : []),
    { steps: [], hashes: [publishedPrice(project)?.document ?? ''] },
  ],
  compares: dealSheets,
  begins: (project) => ({ sign: { text: publishedPrice(project)?.document } }),
  binds: (_project, { about }) => Number(about?.['fen'] ?? about?.['entryFeeFen'] ?? 0),
  outcomes: {
    sign: { form: signatureOfText, legal: true },
    ...paperOutcomes,
    refuse: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: {
    'transfer-signed-by': z.strictObject({ by: Id }),
    'transfer-signed': priced({ mode: z.enum(transferModes) }),
    'transfer-signature-refused': z.strictObject({ by: Id }),
    'transfer-lapsed': noDetails,
    ...signatureFacts,
  },
  announces: {
    'transfer-signed': (project) => [
      ...inLetter({ type: 'transferred' }, inventors(project)),
      university(project, 'uni.tto'),
      university(project, 'uni.finance'),
      ...takers(project),
      taker(project, 'ent.finance'),
    ],
    'transfer-signature-refused': agreeing,
    'transfer-lapsed': agreeing,
    'signature-void': agreeing,
  },
  letters: { transferred: noDetails },
  rules: textSignatureRules,
  breaks: (_project, act) => brokenByTextSignature(act),
  refuses: (project, act) => {
    const { round = 0, document } = publishedPrice(project) ?? {};
    return act.outcome === 'sign' ? otherText({ round: round + 1, ...(document ? { frozen: document } : {}) }, act.input.text) : undefined;
  },
  apply: (project, act, opening) => {
    const { outcome, at } = act;
    const by = signingParty(opening);
    const { price, mode, disclosure } = project.transfer;
    if (outcome === 'refuse' || !price || !mode || !disclosure)
      return { state: reviewMode(project), facts: [{ type: 'transfer-signature-refused', by }] };
    const { came, signatures, isComplete, lost } = withSignature(signingOf(project, price), by, act);
    const state = withTransfer(project, { price: { ...price, ...signatures } });
    if (came !== 'signed') return { state, facts: [paperFact(came, by)] };
    const facts = [{ type: 'transfer-signed-by', by } as const, ...voidSignatures(lost)];
    if (!isComplete) return { state, facts };
    const deal = {
      mode,
      terms: price.terms,
      transferee: takerOf(project).organisation,
      inventors: disclosure.inventors,
      document: price.document,
      signedAt: at,
    };
    // an end proposed meanwhile falls: there is a transfer
    return {
      state: withTransfer(withoutEnding(state), { deal }),
      facts: [...facts, { type: 'transfer-signed', mode, ...figuresOf(price.terms) } as const],
    };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, opening) =>
      confirmsPaper(opening) ? { state: project } : { state: reviewMode(project), facts: [{ type: 'transfer-lapsed' }] },
  },
});
