import { z } from 'zod';
import { Fen } from '#workflows/domain/money.ts';
import { prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { grown, owners } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { defineStep, defineWait, type Project } from '#workflows/project/state.ts';
import { withSharing } from './benefit-sharing.ts';
import { monthsAfter } from './months-after.ts';
import { trustConcerned } from './trust.ts';

const reviewMonths = 36;
const kept = ({ sharing }: Project) => Object.entries(sharing.trust ?? {}).filter(([, { freed }]) => !freed);
const access = { known: owners, read: owners, actor: 'named', figures: grown(owners) } as const;

/** Three years in trust; also after the books are closed. */
export const trustPeriod = defineWait({
  name: 'trust-period',
  stage: 'benefit-sharing',
  clock: 'law',
  facts: { 'trust-review-due': z.strictObject({ fen: Fen }) },
  since: 1,
  access,
  waits: (project) =>
    kept(project).flatMap(([subject, { fen, since, review }]) =>
      review ? [] : [{ subject, until: { at: monthsAfter(project, since, reviewMonths) }, about: { fen } }],
    ),
  elapsed: (project, subject) => {
    const share = project.sharing.trust?.[subject];
    if (!share) return { state: project };
    const trust = { ...project.sharing.trust, [subject]: { ...share, review: true as const } };
    return { state: withSharing(project, { trust }), facts: [{ type: 'trust-review-due', fen: share.fen }] };
  },
});

/** What was done to find the inventor, every three years: the share stays that person's. It is never shared among others. */
export const reviewTrust = defineStep({
  name: 'review-trust',
  code: 'S6.28',
  stage: 'benefit-sharing',
  clock: 'law',
  since: 1,
  access,
  opens: (project) =>
    kept(project).flatMap(([subject, { fen, review }]) =>
      review ? [{ subject, for: university(project, 'uni.tto'), due: workingDays(20), about: { fen } }] : [],
    ),
  compares: (project, { subject }) => trustConcerned(project, subject),
  outcomes: { keep: { form: z.strictObject({ search: prose(10, 2000) }) } },
  facts: { 'trust-kept': z.strictObject({ fen: Fen }) },
  apply: (project, { subject, at }) => renewed(project, subject, at),
  silence: { secondNotice: workingDays(20), then: (project, { subject }, at) => renewed(project, subject, at) },
});

function renewed(project: Project, subject: string, at: string) {
  const share = project.sharing.trust?.[subject];
  if (!share) throw new Error(`nothing in trust for ${subject}`);
  const { review: _review, ...rest } = share;
  const trust = { ...project.sharing.trust, [subject]: { ...rest, since: at } };
  return { state: withSharing(project, { trust }), facts: [{ type: 'trust-kept', fen: share.fen } as const] };
}
