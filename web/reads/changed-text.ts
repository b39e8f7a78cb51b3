import { changedParagraphs } from '#papers/clause-changes.ts';
import { writeComposition } from '#web/documents/composed.ts';
import type { Sheet } from '#workflows/engine/beside.ts';
import type { Composition } from '#workflows/engine/composed.ts';
import type { ProjectContext } from './context.ts';

/** What has changed in a composed text since this seat decided on it before, by paragraph; nothing where it has not. */
export async function changesSince(ctx: ProjectContext, composition: Composition | undefined, seat: string | undefined): Promise<Sheet[]> {
  const former = seat ? composition?.before?.(seat) : undefined;
  if (!composition || !former) return [];
  const { database } = ctx.services;
  const [before, now] = await Promise.all([former, composition].map((one) => writeComposition(database, ctx.project.caseId, one)));
  return before && now ? [changesSheet(before, now, ctx.locale === 'en' ? 'textEn' : 'textZh')] : [];
}

type Texts = Readonly<Record<string, string>>;
export const changesSheet = (before: Texts, now: Texts, field: 'textZh' | 'textEn'): Sheet => ({
  name: 'changedText',
  columns: [
    { name: 'clause', kind: 'text' },
    { name: 'formerWording', kind: 'text' },
    { name: 'presentWording', kind: 'text' },
  ],
  rows: changedParagraphs(before[field] ?? '', now[field] ?? '').map(({ heading, removed, added }) => [
    heading || null,
    removed || null,
    added || null,
  ]),
});
