import { type ClauseChange, changesBetween, type Run } from '#papers/clause-changes.ts';
import type { Language } from '#papers/saying.ts';

export interface ComparedTexts {
  readonly language: Language;
  readonly view: 'inline' | 'side';
  /** The case's number, and each version's instant as it is read. */
  readonly number: string;
  readonly before: { readonly text: string; readonly on: string };
  readonly after: { readonly text: string; readonly on: string };
  /** This page in another view or language. */
  readonly address: (view: ComparedTexts['view'], language: Language) => string;
  readonly back: string;
  /** Of the answer: the page's style counts by it alone. */
  readonly nonce: string;
}

const words = {
  zh: {
    title: '文本修订对照',
    of: '项目编号',
    before: '前一版',
    after: '本版',
    figures: '变动的金额、比例、日期和期限',
    noFigures: '金额、比例、日期和期限没有变动。',
    clause: '条款',
    clauses: '逐条对照',
    same: '没有变动',
    none: '两版文字完全相同。',
    removed: '删去',
    added: '增加',
    inline: '合并显示',
    side: '左右对照',
    head: '首部',
    other: 'English',
    back: '返回文件',
    key: '删去的文字加删除线，增加的文字加下划线。',
  },
  en: {
    title: 'Changes of the text',
    of: 'Project',
    before: 'Former version',
    after: 'This version',
    figures: 'Sums, rates, dates and periods that changed',
    noFigures: 'No sum, rate, date or period has changed.',
    clause: 'Clause',
    clauses: 'Clause by clause',
    same: 'unchanged',
    none: 'Both versions have the same words.',
    removed: 'Removed',
    added: 'Added',
    inline: 'In one text',
    side: 'Side by side',
    head: 'Opening',
    other: '中文',
    back: 'Back to the documents',
    key: 'Removed words are struck through, added words underlined.',
  },
} as const;

const style = `body{font:16px/1.7 system-ui,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif;color:#1c1f23;margin:0 auto;max-width:1100px;padding:24px 16px;overflow-wrap:anywhere}
h1{font-size:1.35rem;margin:0 0 .25rem}h2{font-size:1.05rem;margin:1.75rem 0 .5rem}h3{font-size:1rem;margin:1.25rem 0 .25rem}p{margin:.25rem 0}
nav{display:flex;flex-wrap:wrap;gap:.25rem 1rem}a{color:#0b57a4}.soft{color:#5b626b;font-size:.875rem}.text{white-space:pre-wrap}
del{color:#8d1c13;background:#fbeae8}ins{color:#0d5326;background:#e6f4ea}table{border-collapse:collapse;width:100%}th,td{border:1px solid #b9bec5;padding:.35rem .6rem;text-align:left;vertical-align:top}
.side{display:grid;gap:0 1.5rem}@media(min-width:700px){.side{grid-template-columns:1fr 1fr}}.side>div{border-top:1px solid #b9bec5;padding-top:.25rem}@media print{nav{display:none}body{max-width:none;padding:0}}`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** Chinese names and figures within an English text say what they are: for a voice, and for the face of their letters. */
const spoken = (text: string, language: Language) =>
  language === 'en' ? escaped(text).replace(/\p{Script=Han}+/gu, (run) => `<span lang="zh-CN">${run}</span>`) : escaped(text);
const marked =
  (language: Language) =>
  ({ kind, text }: Run) => {
    const said = spoken(text, language);
    if (kind === 'same') return said;
    return kind === 'removed' ? `<del>${said}</del>` : `<ins>${said}</ins>`;
  };

/** Two versions of a text by clause, whole in itself: no script, and nothing to fetch. */
export function changesPage(compared: ComparedTexts): string {
  const { language, view, number, before, after, address, back, nonce } = compared;
  const said = words[language];
  const { clauses, figures } = changesBetween(before.text, after.text, language);
  const called = (heading: string) => spoken(heading || said.head, language);
  const link = (to: string, text: string, isHere = false) => (isHere ? `<strong>${text}</strong>` : `<a href="${escaped(to)}">${text}</a>`);
  const other = language === 'zh' ? 'en' : 'zh';
  const rows = figures.map(
    ({ heading, removed, added }) =>
      `<tr><td>${called(heading)}</td><td>${removed.map((one) => `<del>${spoken(one, language)}</del>`).join('<br>')}</td><td>${added.map((one) => `<ins>${spoken(one, language)}</ins>`).join('<br>')}</td></tr>`,
  );
  const summary =
    rows.length > 0
      ? `<table><thead><tr><th scope="col">${said.clause}</th><th scope="col">${said.removed}</th><th scope="col">${said.added}</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
      : `<p>${said.noFigures}</p>`;
  const body = clauses.map(
    (clause) => `<h3>${called(clause.heading)}</h3>${clause.isChanged ? clauseIn(clause, compared) : `<p class="soft">${said.same}</p>`}`,
  );
  return `<!doctype html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${said.title} · ${escaped(number)}</title><style nonce="${escaped(nonce)}">${style}</style></head><body><main>
<h1>${said.title}</h1><p class="soft">${said.of} ${escaped(number)}　${said.before} ${escaped(before.on)}　${said.after} ${escaped(after.on)}</p>
<nav>${link(address('inline', language), said.inline, view === 'inline')}${link(address('side', language), said.side, view === 'side')}${link(address(view, other), other === 'zh' ? `<span lang="zh-CN">${said.other}</span>` : `<span lang="en">${said.other}</span>`)}${link(back, said.back)}</nav>
${before.text === after.text ? `<p>${said.none}</p>` : ''}<h2>${said.figures}</h2>${summary}
<h2>${said.clauses}</h2><p class="soft">${said.key}</p>${body.join('\n')}</main></body></html>`;
}

function clauseIn({ runs }: ClauseChange, { view, language }: ComparedTexts): string {
  if (view === 'inline') return `<div class="text">${runs.map(marked(language)).join('')}</div>`;
  const one = (kept: Run['kind']) => runs.filter(({ kind }) => kind === 'same' || kind === kept).map(marked(language));
  const column = (kept: 'removed' | 'added', label: string) =>
    `<div><p class="soft">${label}</p><div class="text">${one(kept).join('')}</div></div>`;
  return `<div class="side">${column('removed', words[language].before)}${column('added', words[language].after)}</div>`;
}
