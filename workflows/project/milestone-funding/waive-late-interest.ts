import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { Subject } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { owed, paymentId } from '#workflows/modules/payment/payment.ts';
import { unprepared } from '#workflows/modules/payment/releases.ts';
import { grown, parties, principals } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { openClaims, orderOf } from './late-claims.ts';
import { withFunding } from './milestone-funding.ts';
import { partOf } from './pay-late-interest.ts';

/** The creditor gives its claim up, by who may sign for the university, with the reason. It is voluntary; a waived sum is no longer owed. */
export const waiveLateInterest = defineStep({
  name: 'waive-late-interest',
  code: 'S4.37',
  stage: 'milestone-funding',
  clock: 'money',
  outlives: true,
  optional: true,
  since: 1,
  access: { known: parties, read: grown(principals), actor: 'named', figures: grown(principals) },
  opens: (project) =>
    openClaims(project).map(({ subject, of, fen, formula }) => ({
      subject,
      for: university(project, 'uni.signatory'),
      about: { fen, days: Number(formula.inputs['days']), ...partOf(of) },
    })),
  // who gives a claim up disposes of its sum
  binds: (_project, { about }) => Number(about?.['fen'] ?? 0),
  outcomes: { waive: { form: z.strictObject({ reason: prose(10, 2000) }), legal: true } },
  facts: { 'late-interest-waived': z.strictObject({ subject: Subject, fen: Fen, milestone: Count }) },
  apply: (project, { subject }) => {
    const claim = claimOf(project, subject);
    const interest = (project.funding.interest ?? []).map((known) => (known === claim ? { ...known, waived: true as const } : known));
    const { id, ...booked } = owed(orderOf(project, claim));
    return {
      state: unprepared(withFunding(project, { interest }), paymentId('late-interest', subject)),
      facts: [{ type: 'late-interest-waived', subject, fen: claim.fen, ...partOf(claim.of) }],
      transfers: [
        { ...booked, id: `waived.${id}`, debit: booked.credit, credit: booked.debit, kind: 'late-interest-waived', reverses: id },
      ],
    };
  },
});

function claimOf(project: Project, subject: string) {
  const claim = openClaims(project).find((known) => known.subject === subject);
  if (!claim) throw new Error(`no late interest ${subject}`);
  return claim;
}
