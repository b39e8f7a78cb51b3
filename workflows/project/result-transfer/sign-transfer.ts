import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import type { Fact } from '#workflows/engine/define-step.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { ofParty, signatoryRole } from '#workflows/project/audiences.ts';
import { contractors, haveAllSigned } from '#workflows/project/contract/contracting.ts';
import { lacksAuthority, signature } from '#workflows/project/contract/sign-contract.ts';
import { partyNamed, theParty } from '#workflows/project/parties.ts';
import { defineStep } from '#workflows/project/state.ts';
import { publishedPrice, reviewMode, withTransfer } from './result-transfer.ts';
import { figuresOf } from './set-price.ts';

/** Both sign the transfer contract. Refused, or not signed after a second notice, it lapses and the mode is thought over anew. */
export const signTransfer = defineStep({
  name: 'sign-transfer',
  code: 'S5.15',
  stage: 'result-transfer',
  opens: (project) => {
    const price = publishedPrice(project);
    if (!price?.approvedAt || project.transfer.deal) return [];
    const signers = Object.values(price.signed);
    return contractors(project)
      .filter(({ id }) => !(id in price.signed))
      .map((party) => ({
        subject: 'transfer',
        seat: party.id,
        for: ofParty(party, signatoryRole[party.part], signers),
        due: workingDays(15),
        about: figuresOf(price.terms),
      }));
  },
  outcomes: {
    sign: { form: signature, legal: true },
    refuse: { form: z.strictObject({ reasons: prose(10, 2000) }), negative: true },
  },
  refuses: (_project, act) => (act.outcome === 'sign' ? lacksAuthority(act.input) : undefined),
  apply: (project, { outcome, actor, at }, opening) => {
    const { id: by } = partyNamed(project, opening.seat);
    const { price, mode, disclosure } = project.transfer;
    if (outcome === 'refuse' || !price || !mode || !disclosure)
      return { state: reviewMode(project), facts: [{ type: 'transfer-signature-refused', by }] };
    const signed = { ...price.signed, [by]: actor.person };
    const state = withTransfer(project, { price: { ...price, signed } });
    const facts: Fact[] = [{ type: 'transfer-signed-by', by }];
    if (!haveAllSigned(contractors(project), signed)) return { state, facts };
    const deal = {
      mode,
      terms: price.terms,
      transferee: theParty(project, 'enterprise').organisation,
      inventors: disclosure.inventors,
      document: price.document,
      signedAt: at,
    };
    return {
      state: withTransfer(state, { deal }),
      facts: [...facts, { type: 'transfer-signed', mode, ...figuresOf(price.terms) }],
    };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project) => ({ state: reviewMode(project), facts: [{ type: 'transfer-lapsed' }] }),
  },
});
