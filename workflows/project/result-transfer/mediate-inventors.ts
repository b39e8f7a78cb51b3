import { z } from 'zod';
import { BasisPoints, WHOLE_BP } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { platform, university } from '#workflows/project/audiences.ts';
import { aNamedInventor } from '#workflows/project/nameable.ts';
import { each } from '#workflows/project/readings.ts';
import { inventors } from '#workflows/project/recipients.ts';
import { defineStep } from '#workflows/project/state.ts';
import { inventorsAgree, isTransferring, withTransfer } from './result-transfer.ts';

/**
 * An inventor is silent or objects for the second time: the platform's lead manager decides on the shares, with reasons.
 * The result can be transferred by them; a person who does not agree keeps the way to court, and a share stays that person's.
 */
export const mediateInventors = defineStep({
  name: 'mediate-inventors',
  code: 'S5.30',
  stage: 'result-transfer',
  since: 1,
  access: { known: owners, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) =>
    isTransferring(project) && project.transfer.disclosure?.disputed && !inventorsAgree(project)
      ? [
          {
            subject: 'result',
            for: platform(project, 'pm.lead'),
            due: workingDays(30),
            about: { disputed: project.transfer.disclosure.disputed.length },
          },
        ]
      : [],
  beside: () => each('disclose-result', 'inventors-confirm'),
  names: { inventor: aNamedInventor },
  begins: ({ transfer }) => ({ decide: { inventors: transfer.disclosure?.inventors } }),
  outcomes: {
    decide: {
      form: z.strictObject({
        inventors: z
          .array(z.strictObject({ inventor: Id, shareBp: BasisPoints.min(1) }))
          .min(1)
          .max(30),
        reasons: prose(10, 2000),
      }),
      grounds: 'reasons',
      legal: true,
    },
  },
  facts: { 'shares-decided': noDetails },
  announces: { 'shares-decided': (project) => [...inventors(project), university(project, 'uni.tto')] },
  rules: ['inventors-not-covered', 'shares-not-whole'],
  breaks: (project, { input }) => {
    const known = (project.transfer.disclosure?.inventors ?? []).map(({ inventor }) => inventor);
    const named = input.inventors.map(({ inventor }) => inventor);
    const missing = known.filter((inventor) => !named.includes(inventor)).length;
    const givenBp = input.inventors.reduce((sum, { shareBp }) => sum + shareBp, 0);
    return [
      ...brokenIf(missing > 0 || named.length !== known.length, {
        rule: 'inventors-not-covered',
        field: 'inventors',
        figures: { expected: known.length, given: named.length, missing },
      }),
      ...brokenIf(givenBp !== WHOLE_BP, { rule: 'shares-not-whole', field: 'inventors', figures: { givenBp } }),
    ];
  },
  apply: (project, { input }) => {
    const { disclosure } = project.transfer;
    if (!disclosure) return { state: project };
    const order = disclosure.inventors.map(({ inventor }) => inventor);
    const inOrder = [...input.inventors].sort((a, b) => order.indexOf(a.inventor) - order.indexOf(b.inventor));
    return {
      state: withTransfer(project, { disclosure: { ...disclosure, inventors: inOrder, mediated: true } }),
      facts: [{ type: 'shares-decided' }],
    };
  },
});
