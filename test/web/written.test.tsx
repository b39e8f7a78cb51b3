import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Wording } from '#web/ui/wording.tsx';
import { Written } from '#web/ui/written.tsx';
import type { Locale } from '#web/wording/index.ts';

const shown = (locale: Locale, text: string) =>
  renderToStaticMarkup(
    <Wording locale={locale} messages={{ portal: {}, words: {} } as never}>
      <Written text={text} />
    </Wording>,
  );

test('on an English page a Chinese text says that it is Chinese, and within a sentence its Chinese part alone', () => {
  expect(shown('en', '卷对卷中试与成本核算')).toBe('<span lang="zh-CN">卷对卷中试与成本核算</span>');
  // a foreign word within a Chinese text does not break it up
  expect(shown('en', '金属双极板 CrN 涂层开发（示例）')).toBe('<span lang="zh-CN">金属双极板 CrN 涂层开发（示例）</span>');
  expect(shown('en', 'The award of “双极板涂层” was published')).toBe('The award of “<span lang="zh-CN">双极板涂层</span>” was published');
  expect(shown('en', 'Haihe University (fictional)')).toBe('Haihe University (fictional)');
});

test('on a Chinese page an English sentence says that it is English; a word or a formula does not', () => {
  expect(shown('zh-CN', 'Long-life conductive coating')).toBe('<span lang="en">Long-life conductive coating</span>');
  expect(shown('zh-CN', 'The target of “双极板涂层” was raised by the parties')).toBe(
    '<span lang="en">The target of “<span lang="zh-CN">双极板涂层</span>” was raised by the parties</span>',
  );
  expect(shown('zh-CN', '涂层寿命提升 10 %')).toBe('涂层寿命提升 10 %');
  expect(shown('zh-CN', 'ISO 17025')).toBe('ISO 17025');
});
