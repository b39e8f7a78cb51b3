import { z } from 'zod';
import { Sha256 } from '#workflows/domain/party.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { contractSides, grown, parties, side } from '#workflows/project/access/readers.ts';
import { platform } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { agreedDraft, isCleared } from './clearances.ts';
import { draftOf, withDraft } from './draft.ts';
import { platformWaits, silenceAnnounced, silenceFacts } from './silent-talks.ts';
import { heardFrom } from './talks.ts';
import { termsSheets } from './terms-sheets.ts';
import { composedTexts, contractText } from './text/contract-text.ts';

/** S3.09: the text, written from what was agreed (P4). Its hash is what both sides sign; the Chinese wording is authoritative (I10). */
export const freezeText = defineStep({
  name: 'freeze-text',
  code: 'S3.09',
  stage: 'contract',
  since: 1,
  access: { known: parties, read: grown(contractSides), actor: 'named', figures: grown(contractSides, side('funder')) },
  opens: (project) => {
    const draft = agreedDraft(project);
    if (!draft || !isCleared(project, draft)) return [];
    return [
      {
        subject: `text-${draft.round}`,
        for: platform(project, 'pm'),
        due: workingDays(2),
        about: { round: draft.round, fen: draft.terms?.priceFen ?? 0 },
      },
    ];
  },
  beside: () => each('choose-template', 'legal-review'),
  compares: (project) => termsSheets(project),
  composes: contractText,
  outcomes: { freeze: { form: z.strictObject({}), composed: composedTexts } },
  facts: { 'contract-text-frozen': z.strictObject({ document: Sha256 }), ...silenceFacts },
  announces: silenceAnnounced,
  apply: (project, { document }) => ({
    state: withDraft(heardFrom(project, 'platform'), { ...draftOf(project), frozen: document }),
    facts: [{ type: 'contract-text-frozen', document }],
  }),
  silence: { secondNotice: workingDays(5), then: platformWaits },
});
