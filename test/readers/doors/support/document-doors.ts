import { messagesOf } from '#test/support/messages.ts';
import { shownValues, textOf } from '#test/web/shown-values.ts';
import { mayRead } from '#web/access/may-read.ts';
import { shownTo } from '#web/access/shown-to.ts';
import { actOf, type EventRow } from '#web/reads/event-row.ts';
import type { OpenedDocument } from '#web/shapes/step.ts';
import { whyAndNow } from '#web/wording/sentence-of.server.ts';
import { recordedForm } from '#workflows/engine/composed.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { holds, isPart, type Look, resultOf, same } from './look.ts';
import { withoutScripts } from './page-text.ts';

const spoken = { 'zh-CN': await messagesOf('zh-CN'), en: await messagesOf('en') };
/** No act has this version. */
const none = 999_999;

/** Each act's document, as page and as value, and the receipt of the act. */
export async function documentDoors(look: Look): Promise<void> {
  for (const act of look.kept.acts) if (act.document !== null) await documentDoor(look, act);
}

async function documentDoor(look: Look, act: EventRow): Promise<void> {
  const { visitor, kept, standing } = look;
  const { caseId } = kept;
  const where = () => `${act.version} ${act.step} ${act.outcome}`;
  const json = await visitor.query('documents.get', { caseId, version: act.version });
  const page = await visitor.get(`/cases/${caseId}/documents/${act.version}`);
  if (isPart(look) && mayRead(kept.state, standing, actOf(act))) {
    if (kept.sealed.has(act.version)) {
      holds(look, 'documents.get: gives what is sealed', json.status !== 200 && json.body.includes('"SEALED"'), where);
      holds(look, 'page of a document: shows what is sealed', page.status >= 400 && page.status < 500, where);
      const { details } = (JSON.parse(json.body) as { error: { data: { details: Record<string, unknown> } } }).error.data;
      const { why } = whyAndNow(visitor.locale, 'SEALED', details);
      holds(look, 'page of a document: does not say why its text is sealed', textOf(withoutScripts(page.body)).includes(why), where);
      return;
    }
    const expected = (kept.texts.get(act.version) ?? []).map((part) => ({
      ...part,
      values: shownTo(kept.state, standing, actOf(act), part.values),
    }));
    const given = resultOf<OpenedDocument>(json)?.parts;
    holds(look, 'documents.get: is not the text that may be read', JSON.stringify(given) === JSON.stringify(expected), where);
    holds(look, 'page of a document: is not shown', page.status === 200, () => `${where()} ${page.status}`);
    const { locale } = visitor;
    const text = textOf(withoutScripts(page.body));
    for (const part of expected) {
      const outcome = stepNamed(part.step)?.outcomes[part.outcome];
      // ids are called by name there
      const values = shownValues(part, outcome && recordedForm(outcome), { words: spoken[locale].words, locale }).filter(
        (value) => !/^(名称：|Name: )/.test(value),
      );
      const lost = values.filter((value) => !text.includes(value));
      holds(look, 'page of a document: lacks a value', lost.length === 0, () => `${where()} ${lost.join(' | ')}`);
    }
    return;
  }
  const nowhere = isPart(look) ? caseId : kept.nowhere;
  const random = { about: `${nowhere}/documents/${none}`, answer: await visitor.get(`/cases/${nowhere}/documents/${none}`) };
  same(look, 'page of a document', { about: `${caseId}/documents/${act.version}`, answer: page }, random);
  const answer = await visitor.query('documents.get', { caseId: nowhere, version: none });
  same(look, 'documents.get', { about: caseId, answer: json }, { about: nowhere, answer });
}

/** The receipt of an act, and files under its document. */
export async function receiptDoors(look: Look): Promise<void> {
  const { visitor, kept } = look;
  const random = await visitor.get(`/cases/${kept.nowhere}/receipts/${none}`);
  const randomFile = await visitor.get(`/cases/${kept.nowhere}/documents/${none}/files/${'f'.repeat(36)}`);
  for (const { version } of kept.acts) {
    if (isPart(look)) continue;
    const receipt = await visitor.get(`/cases/${kept.caseId}/receipts/${version}`);
    same(
      look,
      'receipt',
      { about: `${kept.caseId}/receipts/${version}`, answer: receipt },
      { about: `${kept.nowhere}/receipts/${none}`, answer: random },
    );
    const file = await visitor.get(`/cases/${kept.caseId}/documents/${version}/files/${'f'.repeat(36)}`);
    same(
      look,
      'file',
      { about: `${kept.caseId}/documents/${version}`, answer: file },
      { about: `${kept.nowhere}/documents/${none}`, answer: randomFile },
    );
  }
}
