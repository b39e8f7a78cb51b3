import type { Language } from '#papers/saying.ts';
import { fail } from '#web/errors/failure.ts';
import { type ComparedTexts, changesPage } from '#web/papers/changes/changes-page.ts';
import { speakerOf } from '#web/papers/speaker.ts';
import type { OpenedDocument } from '#web/shapes/step.ts';
import type { ProjectContext } from './context.ts';
import { documentList, openDocument } from './documents.ts';

const textIn = ({ parts }: OpenedDocument, language: Language): string => {
  const values = parts[0]?.values ?? {};
  const text = values[language === 'zh' ? 'textZh' : 'textEn'];
  if (typeof text !== 'string') throw fail('NOT_FOUND');
  return text;
};

/** A text and the version before it, as a page; for who may read both. */
export async function textChanges(
  ctx: ProjectContext,
  version: number,
  { language, view, nonce }: Pick<ComparedTexts, 'language' | 'view' | 'nonce'>,
): Promise<string> {
  // looked up first: a refusal records no opening
  const found = (await documentList(ctx)).find((one) => one.version === version);
  if (!found?.earlier) throw fail('NOT_FOUND');
  const { caseId } = ctx.project;
  const [before, after] = [await openDocument(ctx, found.earlier), await openDocument(ctx, version)];
  const { number } = await ctx.services.database.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true } });
  const { moment } = speakerOf(language);
  return changesPage({
    language,
    view,
    number,
    before: { text: textIn(before, language), on: moment(before.at) },
    after: { text: textIn(after, language), on: moment(after.at) },
    address: (shown, spoken) => `/cases/${caseId}/changes/${version}?view=${shown}&language=${spoken}`,
    back: `/cases/${caseId}/documents`,
    nonce,
  });
}
