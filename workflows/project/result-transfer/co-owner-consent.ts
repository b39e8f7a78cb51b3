import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { coOwner, dealAndClient, grown, owners, parties } from '#workflows/project/access/readers.ts';
import { agreement, both, hash } from '#workflows/project/agreed-text.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { organisationOf } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { askers, inventors } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { modeNames } from './mode-names.ts';
import { isTransferring, reviewMode, takerOf, transferModes, waitsForConsent, withTransfer } from './result-transfer.ts';

const concerned = (project: Project) => [...inventors(project), university(project, 'uni.tto'), ...askers(project)];

/**
 * L17: one co-owner alone grants ordinary licences. For any other mode with another organisation both agree; silence refuses, and the
 * mode is chosen again.
 */
export const coOwnerConsent = defineStep({
  name: 'co-owner-consent',
  code: 'S5.14',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: [owners, coOwner], actor: 'named', figures: grown(owners, coOwner) },
  opens: (project) => {
    const { mode } = project.transfer;
    return mode && isTransferring(project) && waitsForConsent(project)
      ? [{ subject: 'result', for: enterprise(project, 'ent.signatory'), due: workingDays(15), about: { mode } }]
      : [];
  },
  beside: () => each('choose-mode', 'protection-choice'),
  composes: (project) => {
    const { mode, disclosure } = project.transfer;
    const [own, taker] = [organisationOf(project, 'enterprise') ?? '', takerOf(project).organisation];
    return (
      mode &&
      agreement({
        recordedBy: { step: 'co-owner-consent', outcome: 'consent' },
        project,
        persons: [],
        organisations: [own, taker],
        lines: (named) => [
          [both('共有人', 'Co-owner'), named(own)],
          [both('同意的转化方式', 'Mode agreed to'), both(modeNames.zh[mode], modeNames.en[mode])],
          [both('受让方', 'Transferee'), named(taker)],
          ...hash(disclosure?.document),
        ],
      })
    );
  },
  outcomes: {
    consent: { form: z.strictObject({ conditions: optionalProse(2000) }), composed: agreedTexts, legal: true },
    refuse: { form: z.strictObject({ reasons: prose(10, 2000) }), grounds: 'reasons', negative: true },
  },
  facts: {
    'co-owner-consented': z.strictObject({ mode: z.enum(transferModes) }),
    'co-owner-refused': noDetails,
    'co-owner-silent': noDetails,
  },
  announces: { 'co-owner-consented': concerned, 'co-owner-refused': concerned, 'co-owner-silent': concerned },
  apply: (project, { outcome }) => {
    const { mode } = project.transfer;
    if (outcome === 'refuse' || !mode) return { state: reviewMode(project), facts: [{ type: 'co-owner-refused' }] };
    return { state: withTransfer(project, { consented: true }), facts: [{ type: 'co-owner-consented', mode }] };
  },
  silence: { then: (project) => ({ state: reviewMode(project), facts: [{ type: 'co-owner-silent' as const }] }) },
});
