import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { ownAnnex, signedFor } from '#workflows/project/access/readers.ts';
import { enterprise } from '#workflows/project/audiences.ts';
import { closesAt } from '#workflows/project/proposal/window.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { annexReaderOf, readersIn, withAnnexReader } from './annex.ts';
import { askerOf } from './sign-nda.ts';

/** S1.11: the enterprise opens its text to a university that has signed, or says why not. Silence opens nothing. */
export const admitReader = defineStep({
  name: 'admit-reader',
  code: 'S1.11b',
  stage: 'demand-intake',
  since: 1,
  access: { known: [ownAnnex, signedFor], read: [ownAnnex, signedFor], actor: 'hidden', figures: [ownAnnex, signedFor] },
  opens: (project) =>
    closesAt(project)
      ? readersIn(project, 'signed').map((university) => ({
          subject: university,
          for: enterprise(project, 'ent.rdlead'),
          due: workingDays(5),
        }))
      : [],
  beside: (project, { subject }) => [
    { steps: [], hashes: [annexReaderOf(project, subject)?.request ?? ''] },
    ...eachAbout(subject, 'sign-nda'),
  ],
  outcomes: {
    admit: { form: z.strictObject({ note: optionalProse(1000) }) },
    refuse: { form: z.strictObject({ reason: prose(10, 2000) }), grounds: 'reason', negative: true },
  },
  facts: { 'annex-opened': z.strictObject({ proposal: Id }), 'annex-refused': z.strictObject({ proposal: Id }) },
  announces: {
    'annex-opened': (project, { proposal }) => askerOf(project, proposal),
    'annex-refused': (project, { proposal }) => askerOf(project, proposal),
  },
  apply: (project, { outcome }, { subject }) => {
    const reader = annexReaderOf(project, subject);
    if (!reader) throw new Error(`${subject} has not asked for the annex`);
    return {
      state: withAnnexReader(project, subject, { ...reader, state: outcome === 'admit' ? 'admitted' : 'refused' }),
      facts: [{ type: outcome === 'admit' ? 'annex-opened' : 'annex-refused', proposal: subject }],
    };
  },
});
