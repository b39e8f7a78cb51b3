import { describe, expect, test } from 'vitest';
import { everyStory } from '#test/support/every-story.ts';
import { papersIn } from '#test/support/papers-in.ts';
import { plainBlocks } from '#web/papers/plain-blocks.ts';
import { speakerOf } from '#web/papers/speaker.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import { unregistered } from '#workflows/membership/judge-account.ts';
import { outsidePayees } from '#workflows/modules/payment/outside-payees.ts';
import type { Project } from '#workflows/project/state.ts';

type Rows = readonly (readonly string[])[];
const receiptsOf = (story: Simulation<Project>) => papersIn(story).filter(({ paper }) => paper.name === 'receipt');
type Receipt = ReturnType<typeof receiptsOf>[number];
const rowsOf = ({ paper, source }: Receipt, language: 'zh' | 'en'): Rows =>
  plainBlocks(paper.write(source), speakerOf(language), {}).flatMap((block) => ('rows' in block ? (block.rows as Rows) : []));
const saidAt = (rows: Rows, label: string) => rows.findLast(([one]) => one === label)?.[1];
/** To the fen, from a printed sum. */
const fenOf = (text: string | undefined) => Math.round(Number(text?.replaceAll(',', '')) * 100);

test.each(Object.keys(everyStory))('%s: no proof of payment prints the code of an account', (name) => {
  const receipts = receiptsOf((everyStory[name] as () => Simulation<Project>)());
  for (const receipt of receipts)
    for (const [language, labels] of [
      ['zh', ['付款人', '收款人', '纳税人']],
      ['en', ['From', 'To', 'Taxpayer']],
    ] as const)
      for (const [label = '', value = ''] of rowsOf(receipt, language).filter(([one = '']) => labels.some((known) => known === one)))
        expect(value, `${receipt.source.fact['purpose']} ${label}`).toMatch(
          /^(?:名|name )\S|^税务机关$|^供应商（按凭证）$|^Tax office$|^Suppliers, as evidenced$/,
        );
});
test('payees outside the platform are those without an account, each with a name', () => {
  expect(Object.keys(outsidePayees)).toEqual(unregistered);
});

describe('taxed', () => {
  const story = (everyStory['taxed'] as () => Simulation<Project>)();
  const receipts = receiptsOf(story);
  const of = (purpose: string) => receipts.filter(({ source }) => source.fact['purpose'] === purpose);

  test('the proof of a tax withheld names the tax office and the taxpayer', () => {
    const said = of('withholding').map((receipt) => {
      const [zh, en] = [rowsOf(receipt, 'zh'), rowsOf(receipt, 'en')];
      return [saidAt(zh, '收款人'), saidAt(en, 'To'), saidAt(zh, '纳税人'), saidAt(en, 'Taxpayer')];
    });
    expect(said).toHaveLength(4);
    expect(new Set(said.map(([to]) => to))).toEqual(new Set(['税务机关']));
    expect(new Set(said.map(([, to]) => to))).toEqual(new Set(['Tax office']));
    expect(new Set(said.map(([, , taxpayer]) => taxpayer)).size).toBe(4);
    for (const [, , zh, en] of said) expect([zh?.startsWith('名'), en?.startsWith('name ')]).toEqual([true, true]);
  });

  test('an inventor finds the sum again from the income, line by line, without anybody else’s part', () => {
    const { team = [] } = story.state.sharing.distributions['lump-sum']?.proposal ?? {};
    expect(of('inventor')).toHaveLength(4);
    for (const receipt of of('inventor')) {
      const rows = rowsOf(receipt, 'zh');
      const sum = (label: string) => fenOf(saidAt(rows, label));
      const bp = (label: string) => Math.round(Number(saidAt(rows, label)?.replace('%', '')) * 100);
      const costs = rows.filter(([label]) => label?.startsWith('减：')).reduce((all, [, value]) => all + fenOf(value), 0);
      expect(sum('收入') - costs).toBe(sum('净收入'));
      expect(Math.ceil((sum('净收入') * bp('完成人比例')) / 10_000)).toBe(sum('完成人合计（进位到分）'));
      const exact = (sum('完成人合计（进位到分）') * bp('本人所占份额')) / 10_000;
      expect(Math.abs(exact - sum('本人应得（税前）'))).toBeLessThan(1);
      expect(sum('计入应税收入')).toBe(Math.round(sum('本人应得（税前）') / 2));
      expect(sum('本人应得（税前）') - sum('代扣个人所得税')).toBe(sum('实发金额'));
      expect(sum('实发金额')).toBe(Number(receipt.source.fact['fen']));
      const own = team.find(({ inventor }) => String(receipt.source.fact['subject']).endsWith(`.${inventor}`))?.partBp ?? 0;
      const others = team.flatMap(({ partBp }) => (partBp === own ? [] : [`${partBp / 100}%`]));
      for (const [, value = ''] of rows) expect(others).not.toContain(value);
    }
  });
});
