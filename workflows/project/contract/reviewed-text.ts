import type { Composition } from '#workflows/engine/composed.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Draft, draftOf, openDraft } from './draft.ts';
import { talksOf } from './talks.ts';
import { contractText } from './text/contract-text.ts';

/** The draft with the text on which this party has given its opinion. */
export function withReviewed(project: Project, party: string): Draft {
  const draft = draftOf(project);
  const { template, terms, formerTexts } = draft;
  const text = {
    adopted: talksOf(project).adopted?.length ?? 0,
    ...(template ? { template } : {}),
    ...(terms ? { terms } : {}),
    ...(formerTexts ? { formerTexts } : {}),
  };
  return { ...draft, reviewed: { ...draft.reviewed, [party]: text } };
}

/** The contract for its lawyers: with the text that each reviewed before, for the comparison. */
export function reviewText(project: Project): Composition | undefined {
  const present = contractText(project);
  return present && { ...present, before: (party) => textReviewedBy(project, party) };
}

function textReviewedBy(project: Project, party: string): Composition | undefined {
  const { reviewed, formerTexts: _later, ...draft } = openDraft(project) ?? {};
  const text = reviewed?.[party];
  if (!text) return undefined;
  const { adopted, ...basis } = text;
  const talks = { ...talksOf(project), adopted: (talksOf(project).adopted ?? []).slice(0, adopted) };
  return contractText({ ...project, contracting: { ...project.contracting, talks, draft: { ...(draft as Draft), ...basis } } });
}
