import { z } from 'zod';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { contractForm } from './contract-form.ts';
import { awardOf } from './contracting.ts';
import { draftOf, openDraft, withDraft } from './draft.ts';
import { platformWaits, silenceAnnounced, silenceFacts } from './silent-talks.ts';
import { heardFrom, talksOf } from './talks.ts';

/** S3.01: the technology manager or the project manager prepares the draft, whichever is first. Opens again for a redraft. */
export const chooseTemplate = defineStep({
  name: 'choose-template',
  code: 'S3.01',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const draft = openDraft(project);
    if (!draft || draft.template || draft.impasse) return [];
    const about = { round: draft.round, fen: awardOf(project).priceFen };
    return (['tm', 'pm'] as const).map((role) => ({
      subject: `text-${draft.round}`,
      seat: role,
      for: platform(project, role),
      due: workingDays(3),
      about,
    }));
  },
  beside: (project) => eachAbout(awardOf(project).proposal, 'seal-submit'),
  outcomes: { draft: { form: contractForm } },
  rules: ['publication-barred-by-regime', 'notice-without-publication', 'joint-without-shared-inventing'],
  breaks: (_project, { input: { regime, universityPublishes, publicationDays, sharedInventing } }) => [
    ...brokenIf(regime === '5' && universityPublishes, { rule: 'publication-barred-by-regime', field: 'universityPublishes' }),
    ...brokenIf(!universityPublishes && publicationDays > 0, {
      rule: 'notice-without-publication',
      field: 'publicationDays',
      figures: { publicationDays },
    }),
    // the text would own jointly what its next clause excludes
    ...brokenIf(regime === '6' && !sharedInventing, { rule: 'joint-without-shared-inventing', field: 'sharedInventing' }),
  ],
  facts: {
    'contract-drafted': z.strictObject({ contractType: contractForm.shape.type, regime: contractForm.shape.regime }),
    ...silenceFacts,
  },
  announces: silenceAnnounced,
  apply: (project, { input, document }) => ({
    state: {
      ...withDraft(heardFrom(project, 'platform'), {
        ...draftOf(project),
        template: {
          type: input.type,
          regime: input.regime,
          document,
          ...(input.sensitive ? { sensitive: true } : {}),
          ...(input.universityPublishes ? { publicationDays: input.publicationDays } : {}),
          ...(talksOf(project).adopted ? { editsBefore: talksOf(project).adopted?.length } : {}),
        },
      }),
      phase: 'contracting',
    },
    facts: [{ type: 'contract-drafted', contractType: input.type, regime: input.regime }],
  }),
  silence: { secondNotice: workingDays(5), then: platformWaits },
});
