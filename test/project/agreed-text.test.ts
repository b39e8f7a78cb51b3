import { describe, expect, test } from 'vitest';
import { dispute } from '#scripts/story/held.ts';
import { everyStory } from '#test/support/every-story.ts';
import { aProject, play, sentIn } from '#test/support/play.ts';
import { needsAssertion } from '#workflows/engine/assertion.ts';
import { recordedForm } from '#workflows/engine/composed.ts';
import { stepNamed } from '#workflows/kinds.ts';
import { catalogue } from '#workflows/project/catalogue.ts';

const binding = catalogue.flatMap((step) =>
  step.kind === 'step'
    ? Object.entries(step.outcomes).flatMap(([name, outcome]) =>
        needsAssertion(outcome) ? [{ name: `${step.name} ${name}`, outcome }] : [],
      )
    : [],
);

test('the document of every binding act says something: a field of its form, or a text written from the record', () => {
  expect(binding.length).toBeGreaterThan(80);
  expect(binding.filter(({ outcome }) => Object.keys(recordedForm(outcome).shape).length === 0).map(({ name }) => name)).toEqual([]);
});

test('no binding form may be left empty: each has a field that must be filled, or a text', () => {
  const empty = binding.filter(({ outcome }) => recordedForm(outcome).safeParse({}).success).map(({ name }) => name);
  expect(empty).toEqual([]);
});

/** The agreed texts of a story's acts, as the portal writes them before each. */
function textsIn(story: string) {
  const simulation = everyStory[story]?.();
  return (simulation?.recordings ?? []).flatMap(({ act }) => {
    const sent = act && simulation && sentIn(simulation).get(act.id);
    const step = act && stepNamed(act.step);
    const composed = act && step?.outcomes[act.outcome]?.composed;
    if (!act || !sent || !composed || !('agreedZh' in composed.shape)) return [];
    const composition = step?.composes?.(sent.before, sent.form, act.subject, act.seat);
    if (!composition) throw new Error(`${act.step} ${act.outcome} writes nothing`);
    const named = Object.fromEntries(
      (composition.persons ?? []).map((id) => [id, { nameZh: `名${id}`, nameEn: `name ${id}`, uscc: null }]),
    );
    const written = composition.write({ texts: {}, organisations: named, persons: named });
    return [{ what: `${act.step} ${act.outcome}`, ...(composed.parse(written) as { agreedZh: string; agreedEn: string }) }];
  });
}

test('in every story each act with such a text writes it, in both languages, with figures that are there', () => {
  const texts = Object.keys(everyStory).flatMap(textsIn);
  for (const { what, agreedZh, agreedEn } of texts) {
    expect(agreedZh, what).not.toMatch(/undefined|NaN|null/);
    expect(agreedEn.split('\n'), what).toHaveLength(agreedZh.split('\n').length);
    expect(agreedZh.split('\n').length, what).toBeGreaterThan(1);
  }
  const written = new Set(texts.map(({ what }) => what));
  expect(answered.filter((what) => !written.has(what))).toEqual([]);
});

test('a settlement that both sides confirm names them, the payment, its sum, the days, and quotes the mediator’s terms', () => {
  const simulation = play(aProject(), dispute);
  const found = simulation.recordings.flatMap(({ act }) => {
    const sent = act && sentIn(simulation).get(act.id);
    if (act?.step !== 'confirm-settlement' || !sent) return [];
    const composition = stepNamed(act.step)?.composes?.(sent.before, sent.form, act.subject, act.seat);
    const terms = '双方同意共同委托第三方复测。\n复测合格后七日内支付。';
    expect(Object.keys(composition?.texts ?? {})).toEqual(['terms']);
    const written = composition?.write({ texts: { terms: { terms, minutes: '' } }, organisations: {} });
    return written ? [written] : [];
  });
  expect(found).toHaveLength(2);
  for (const { agreedZh, agreedEn } of found) {
    expect(agreedZh).toMatch(/提出方：.+\n对方：.+\n争议事由：款项\n提出日期：\d+年\d+月\d+日\n所涉款项：.+\n金额：人民币855,000\.00元/);
    expect(agreedZh).toMatch(
      /确认期限：\d+年.+\n调解方案：双方同意共同委托第三方复测。\n复测合格后七日内支付。\n所依据文件的校验值：[0-9a-f]{64}$/,
    );
    expect(agreedEn).toMatch(/Sum: CNY 855,000\.00.*\nPayer and payee: .+ to .+\nOnce both agree: /);
  }
});

/** Whose forms have no field that must be filled, as far as a story has them; the election of a route and a lower subsidy have tests of their own. */
const answered = [
  'approve-subsidy approve',
  'co-owner-consent consent',
  'accept-handover accept',
  'answer-no-transfer agree',
  'answer-buy-out agree',
  'confirm-successor confirm',
  'agree-settlement agree',
  'answer-clawback accept',
];

describe.each(['taxed', 'royalty', 'heir'])('%s', (story) => {
  const texts = textsIn(story);

  test('each consent and release says what it agrees to; no two are the same text', () => {
    expect(texts.length).toBeGreaterThan(8);
    expect(new Set(texts.map(({ agreedZh }) => agreedZh)).size).toBe(texts.length);
    for (const { what, agreedZh, agreedEn } of texts) {
      expect(agreedZh, what).not.toMatch(/undefined|NaN|null/);
      expect(agreedEn.split('\n'), what).toHaveLength(agreedZh.split('\n').length);
      if (!/^(inventors-confirm|accept-handover|confirm-successor) /.test(what))
        expect(agreedZh, what).toMatch(/(?:人民币|付 \S+ )[\d,]+\.\d\d/);
      if (!/release$|^(request|approve)-subsidy/.test(what)) expect(agreedZh, what).toMatch(/校验值：[0-9a-f]{64}/);
    }
  });

  test('a consent to shares names the person, the part and the sum before tax', () => {
    const consents = texts.filter(({ what }) => what === 'consent-shares agree');
    expect(consents.length).toBeGreaterThan(3);
    for (const { agreedZh, agreedEn } of consents) {
      expect(agreedZh).toMatch(
        /完成人：名\S+\n分配事项：.+\n净收入：人民币.+\n完成人比例：[\d.]+%\n本人所占份额：[\d.]+%\n本人应得（税前）：人民币[\d,.]+元/,
      );
      expect(agreedEn).toMatch(/Inventor: name \S+\n.+\n.+\n.+\nOwn part of it: [\d.]+%\nOwn share before tax: CNY [\d,.]+/);
    }
  });
});

test('a release of rewards names each person with the sum, and of each tax whose it is', () => {
  const simulation = everyStory['taxed']?.();
  const released = simulation?.recordings.find(({ act }) => act?.step === 'pay-and-file' && act.outcome === 'release')?.act;
  const sent = released && simulation && sentIn(simulation).get(released.id);
  const composition = sent && stepNamed('pay-and-file')?.composes?.(sent.before, sent.form, 'lump-sum', 'checker');
  const named = Object.fromEntries((composition?.persons ?? []).map((id) => [id, { nameZh: `名${id}`, nameEn: id, uscc: null }]));
  const { agreedZh = '' } = composition?.write({ texts: {}, organisations: named, persons: named }) ?? {};
  const lines = agreedZh.split('\n');
  expect(lines.filter((line) => /完成人奖励，[^：]+：名\S+ 付 名\S+ [\d,]+\.\d\d 元$/.test(line))).toHaveLength(4);
  expect(lines.filter((line) => /代扣个人所得税，[^：]+（纳税人：名\S+）：名\S+ 付 税务机关 1,234\.56 元$/.test(line))).toHaveLength(4);
});

test('a claim states its sum, and the milestones whose payment the university has confirmed', () => {
  const simulation = everyStory['taxed']?.();
  const claimed = (simulation?.recordings ?? []).flatMap(({ act, facts }) => {
    const sent = act && simulation && sentIn(simulation).get(act.id);
    if (act?.step !== 'request-subsidy' || !sent) return [];
    const { agreedZh = '' } =
      stepNamed(act.step)?.composes?.(sent.before, sent.form, act.subject)?.write({ texts: {}, organisations: {} }) ?? {};
    return [{ agreedZh, fact: facts.find(({ type }) => type === 'subsidy-requested') }];
  });
  expect(claimed).toHaveLength(3);
  for (const [index, { agreedZh, fact }] of claimed.entries()) {
    expect(agreedZh).toContain(`申请次序：第 ${index + 1} 次`);
    expect(agreedZh).toContain(`申请金额：人民币${(Number(fact?.['fen']) / 100).toLocaleString('en', { minimumFractionDigits: 2 })}元`);
    expect(agreedZh.match(/里程碑 \d：人民币[\d,.]+元/g)?.length).toBe(index + 2);
  }
});
