import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { endOf, workingDays } from '#workflows/engine/period.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { inventorsAgree, withTransfer } from './result-transfer.ts';

const form = z.strictObject({ basis: z.enum(['contract', 'law']), reasons: prose(10, 2000) });

/** Whose result it is, by the contract or by law where it is silent (L9). The client's or a third party's right is not led on from here yet. */
export const confirmRights = defineStep({
  name: 'confirm-rights',
  code: 'S5.03',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, owners], read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) =>
    inventorsAgree(project) && !project.transfer.rights
      ? [{ subject: 'result', for: university(project, 'uni.tto'), due: workingDays(10) }]
      : [],
  beside: () => each('disclose-result'),
  outcomes: { 'university-owned': { form }, 'jointly-owned': { form } },
  facts: { 'rights-confirmed': z.strictObject({ rights: z.enum(['university', 'joint']), basis: form.shape.basis }) },
  apply: (project, { outcome, input: { basis }, at }) => {
    const rights = outcome === 'jointly-owned' ? ('joint' as const) : ('university' as const);
    const protectBy = endOf(workingDays(15), at, project.terms.lengths, project.calendar);
    return { state: withTransfer(project, { rights, protectBy }), facts: [{ type: 'rights-confirmed', rights, basis }] };
  },
});
