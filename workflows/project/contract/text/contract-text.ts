import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import type { Composition } from '#workflows/engine/composed.ts';
import { awardOf, contractors } from '#workflows/project/contract/contracting.ts';
import { openDraft } from '#workflows/project/contract/draft.ts';
import { talksOf } from '#workflows/project/contract/talks.ts';
import type { Project } from '#workflows/project/state.ts';
import { contractEn } from './contract-en.ts';
import { contractFacts, editsNamed } from './contract-facts.ts';
import { contractZh } from './contract-zh.ts';

/** A generated text of up to fifteen milestones, twenty indicators and the special terms. */
export const composedTexts = z.strictObject({ textZh: prose(50, 60_000), textEn: prose(50, 60_000) });

/** The contract as it stands: from the money terms on, until the talks end. */
export function contractText(project: Project): Composition | undefined {
  const draft = openDraft(project);
  if (!draft?.template || !draft.terms) return undefined;
  return {
    recordedBy: { step: 'freeze-text', outcome: 'freeze' },
    texts: {
      demand: project.intake.demand?.document ?? '',
      proposal: awardOf(project).document,
      draft: draft.template.document,
      ...Object.fromEntries((talksOf(project).adopted ?? []).map(({ document }, index) => [editsNamed(index), document])),
    },
    organisations: contractors(project).map(({ organisation }) => organisation),
    write: (sources) => {
      const facts = contractFacts(project, sources);
      return { textZh: contractZh(facts), textEn: contractEn(facts) };
    },
  };
}
