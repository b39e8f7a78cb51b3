import { z } from 'zod';
import { released } from '#workflows/modules/payment/releases.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { contractOf } from '#workflows/project/contract/contracting.ts';
import { conditions } from '#workflows/project/contract/payment-plan.ts';
import { defineRelease } from './define-release.ts';
import { instalmentsDue } from './instalments-due.ts';

/** M13, S4.02: rows of the payment plan that hang on no milestone: an advance, the last part of the price, a part after the warranty. */
export const payInstalment = defineRelease({
  name: 'pay-instalment',
  code: 'S4.02',
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  purpose: 'instalment',
  states: released('instalment', { condition: z.enum(conditions) }),
  by: (project, not) => enterprise(project, 'ent.finance', not),
  heldFrom: (project) => university(project, 'uni.finance'),
  lateDailyBp: (project) => contractOf(project).lateDailyBp,
  papers: ['freeze-text', 'publish-conclusion'],
  payables: instalmentsDue,
});
