import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { messagesOf } from '#test/support/messages.ts';
import { textOf } from '#test/web/shown-values.ts';
import { Sheets } from '#web/ui/sheets.tsx';
import { Wording } from '#web/ui/wording.tsx';
import { publishedCalendar } from '#workflows/domain/calendar-data.ts';
import { Simulation } from '#workflows/engine/simulate.ts';
import { builtInPacks } from '#workflows/modules/terms/packs.ts';
import { openPolicy } from '#workflows/policy/open-policy.ts';
import type { PolicyCase } from '#workflows/policy/state.ts';
import { policySteps } from '#workflows/policy/steps.ts';

const opensAt = '2026-11-30T02:00:00.000Z';
const maker = { person: 'maker', organisation: 'centre', roles: ['policy.maker'] };
function begun(subject: 'pack' | 'terms') {
  const programmes = [{ id: 'beijing', jurisdiction: 'CN-BJ', terms: { bondBp: 100 } }];
  const start = { id: 'p', number: '2026-0001', organisation: 'centre', requester: 'maker', subject, calendar: publishedCalendar };
  return new Simulation<PolicyCase>(policySteps, openPolicy({ ...start, packs: builtInPacks, programmes }, opensAt));
}
/** What the page of the open step shows beside its form, as text. */
async function beside(policy: Simulation<PolicyCase>, locale: 'zh-CN' | 'en'): Promise<string> {
  const [open] = policy.open;
  const step = policySteps.find(({ name }) => name === open?.step);
  const sheets = step?.kind === 'step' && open ? (step.compares?.(policy.state, open.opening) ?? []) : [];
  const markup = renderToStaticMarkup(
    <Wording locale={locale} messages={await messagesOf(locale)}>
      <Sheets sheets={JSON.parse(JSON.stringify(sheets))} />
    </Wording>,
  );
  return textOf(markup);
}
const figures = { rates: [], sums: [], periods: [] };

describe('beside a change of figures', () => {
  test('its maker reads every figure in force, of the country and of each place, by its name', async () => {
    for (const subject of ['pack', 'terms'] as const) {
      const chinese = await beside(begun(subject), 'zh-CN');
      expect(chinese).toMatch(/成果完成人.*比例下限 全国 50% .*比例下限 北京 70% /);
      expect(chinese).toMatch(/拟交易价格公示 浙江 15 /);
    }
    expect(await beside(begun('pack'), 'en')).toMatch(/Minimum share of the inventors Beijing 70% /);
  });
  test('its checker reads what changes, before and after, and nothing else', async () => {
    const pack = begun('pack');
    const input = {
      ...figures,
      jurisdiction: 'CN-BJ',
      effectiveFrom: '2027-01-01',
      source: 'L2',
      rates: [{ rate: 'inventor-floor', valueBp: 7500 }],
    };
    expect(pack.act({ step: 'propose-pack', subject: 'pack', outcome: 'propose', input, actor: maker })).toBeUndefined();
    expect(await beside(pack, 'zh-CN')).toMatch(/现行 拟定 .*比例下限 70% 75% ?$/);
    const terms = begun('terms');
    const own = { ...figures, programme: 'beijing', effectiveFrom: '2027-01-01', rates: [{ rate: 'bond', valueBp: 150 }] };
    expect(terms.act({ step: 'propose-terms', subject: 'terms', outcome: 'propose', input: own, actor: maker })).toBeUndefined();
    expect(await beside(terms, 'en')).toMatch(/Bond rate of the call 1% 1.5% ?$/);
  });
});
