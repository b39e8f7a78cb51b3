import type { PlainBlock } from '#papers/typeset/content.ts';
import { formBlocks, type NamedIds } from '#web/papers/form-blocks.ts';
import type { Speaker } from '#web/papers/speaker.ts';
import type { OpenedDocument } from '#web/shapes/step.ts';

type Document = Pick<OpenedDocument, 'step' | 'outcome' | 'at' | 'by' | 'hash' | 'parts' | 'withdrawnAt'> & { readonly names: NamedIds };

/** A document as its page shows it to this reader, as plain text: what it is, when and by whom, its hash, and each field under its label. */
export function textOfDocument({ step, outcome, at, by, hash, parts, names, withdrawnAt }: Document, speaker: Speaker): string {
  const { language, words, moment, of, t } = speaker;
  const [separator, apart] = language === 'zh' ? ['：', '　'] : [': ', ', '];
  const who = [by.organisation?.names, by.person?.names].flatMap((one) => (one ? [of(one)] : [])).join(apart);
  const head = [
    [words.noun(step), words.label(step, outcome)].filter(Boolean).join(' · '),
    [moment(at), who].filter(Boolean).join(' · '),
    `${language === 'zh' ? '内容校验值（SHA-256）' : 'SHA-256 of the content'}${separator}${hash}`,
    ...(withdrawnAt ? [t('documents.withdrawn', { at: moment(withdrawnAt) })] : []),
  ];
  const [own, ...enclosed] = parts.toReversed();
  const act = { step, outcome, form: own?.values ?? {}, enclosed: enclosed.toReversed() };
  return `\ufeff${[...head, '', ...formBlocks(act, speaker, names).flatMap((block) => linesOf(block, separator))].join('\r\n')}\r\n`;
}

function linesOf(block: PlainBlock, separator: string): string[] {
  switch (block.kind) {
    case 'heading':
      return ['', `【${block.text}】`];
    case 'text':
      return block.text.split('\n');
    case 'facts':
      return block.rows.map(([label, value]) => `${label}${separator}${value}`);
    case 'table':
      return [block.columns.map(({ title }) => title), ...block.rows, ...(block.total ? [block.total] : [])].map((row) => row.join(' | '));
  }
}
