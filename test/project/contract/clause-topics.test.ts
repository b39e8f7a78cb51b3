import { describe, expect, test } from 'vitest';
import { clausesIn } from '#papers/clause-changes.ts';
import { likelyVoid } from '#workflows/domain/void-clauses.ts';
import { contractForm, regimes } from '#workflows/project/contract/contract-form.ts';
import { contractEn } from '#workflows/project/contract/text/contract-en.ts';
import { contractFacts } from '#workflows/project/contract/text/contract-facts.ts';
import { contractZh } from '#workflows/project/contract/text/contract-zh.ts';
import { passedProject, sourcesOfSc1 } from './sources.ts';

const { state } = passedProject();
const facts = contractFacts(state, sourcesOfSc1);
const written = (changed = facts) => ({ zh: contractZh(changed), en: contractEn(changed) });

/** Civil Code 845, and what lawyers of both sides look for beside it: what each says in either language. */
const topics: readonly (readonly [topic: string, zh: RegExp, en: RegExp])[] = [
  ['name of the project', /^项目名称：.+/m, /^Project title: .+/m],
  ['subject, content and requirements', /标的与技术指标/, /Subject and indicators/],
  ['plan', /4个里程碑/, /4 milestones/],
  ['place and manner', /在乙方住所地.*提交记录/, /at Party B’s domicile.*record proves delivery/],
  ['confidentiality', /技术秘密和商业秘密负有保密义务/, /keeps secret the technical and business secrets/],
  ['ownership', /技术成果及知识产权归/, /belong to Party/],
  ['distribution of income', /收益归乙方/, /Income from .* is Party B’s/],
  ['acceptance: standard and method', /逐项对照技术指标验收/, /against the indicators/],
  ['terms', /“工作日”按.*“日”指自然日/, /“working days” follow .* “days” are calendar days/],
  ['price and payment', /合同价款为人民币/, /The price is CNY/],
  ['risk (858)', /合理损失由甲方承担50%/, /Party A bears 50% of the reasonable loss/],
  ['notice of a difficulty (858)', /10个工作日内通知甲方/, /within 10 working days of a difficulty/],
  ['liability', /违约责任/, /Risk and liability/],
  ['end: technology published (857)', /技术已经由他人公开/, /others have published the technology/],
  ['end: demand and cure (563)', /经催告后30日内仍未改正/, /not cured this 30 days after a demand/],
  ['end: settlement', /解除后按下列规则结算/, /The settlement follows these rules/],
  ['force majeure (180)', /不能预见、不能避免且不能克服/, /cannot be foreseen, avoided or overcome/],
  ['force majeure: notice and proof (590)', /及时通知其他各方.*提供证明/, /tells the others promptly.*gives proof/],
  ['notices: when received (137)', /进入该系统之时视为送达/, /received as it enters that system/],
  ['notices: address', /住所地?/, /address for service/],
  ['notices: contact', /联系人和联系方式/, /Contact persons/],
  [
    'signatories and their authority',
    /身份（法定代表人或者授权代理人）和授权书编号/,
    /capacity \(legal representative or authorised agent\)/,
  ],
  ['bank account', /户名、开户银行、账号/, /holder, bank, number/],
  ['disputes', /人民法院提起诉讼/, /competent court/],
  ['effective date', /最后一方签署之日为生效日期/, /takes effect on the day on which the last/],
  ['counterparts', /一式3份/, /3 counterparts/],
  ['language', /以中文文本为准/, /Chinese text prevails/],
];

test.each(topics)('the contract has a clause on: %s', (_topic, zh, en) => {
  const text = written();
  expect(text.zh).toMatch(zh);
  expect(text.en).toMatch(en);
});

test('both languages have the same articles, each with the same paragraphs', () => {
  const numbers = (text: string) => text.split('\n').flatMap((line) => /^\d+\.\d+(?= )/.exec(line)?.[0] ?? []);
  const { zh, en } = written();
  expect(numbers(en)).toEqual(numbers(zh));
  expect(clausesIn(zh).map(({ heading }) => heading.split('　')[0])).toEqual([
    '',
    ...['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三'].map((numeral) => `第${numeral}条`),
  ]);
});

/** Each cause of an end, its part of the work in progress, and what goes with it (money.md 4.9). */
const endings = [
  ['（1）协商一致：在研成本由甲方承担50%', '(1) mutual consent: Party A bears 50%'],
  [
    '（2）技术困难或者标的技术已由他人公开：在研成本由甲方承担70%，乙方承担30%',
    '(2) technical difficulty, or technology published by others: Party A bears 70%',
  ],
  ['（3）不可抗力：在研成本由甲方承担50%', '(3) force majeure: Party A bears 50%'],
  ['（4）甲方违约：在研成本由甲方全部承担', '(4) default of Party A: Party A bears the whole'],
  ['（5）乙方违约：在研成本由乙方承担', '(5) default of Party B: Party B bears'],
  ['（6）失信行为：失信方赔偿对方的全部损失', '(6) misconduct: the party at fault compensates the whole loss'],
] as const;
test.each(endings)('the settlement of each cause is that of the agreed terms: %s', (zh, en) => {
  const text = written({ ...facts, terms: { ...facts.terms, enterpriseRiskBp: 7_000 } });
  expect(text.zh).toContain(zh);
  expect(text.en).toContain(en);
});

test('a deposit is settled with the rest, and none is spoken of where none is agreed', () => {
  expect(written().zh).toContain('结算不涉及定金');
  const { zh, en } = written({ ...facts, terms: { ...facts.terms, depositFen: 1_000_000 } });
  expect(zh).toContain('定金在第（1）至（3）项情形下返还或者抵作应付款项');
  expect(en).toContain('the deposit is returned or credited');
});

describe.each(regimes)('under regime %s', (regime) => {
  const chosen = (more: object) => contractForm.parse({ ...facts.chosen, regime, ...more });
  test('who may use the results and who has the income agree with the owner', () => {
    for (const enterpriseNeedsExclusivity of [true, false]) {
      const { zh, en } = written({ ...facts, chosen: chosen({ enterpriseNeedsExclusivity }) });
      const ip = clausesIn(zh).find(({ heading }) => heading.includes('知识产权归属'))?.text ?? '';
      if (regime === '4' || regime === '5') {
        expect(ip).not.toContain('乙方可以许可他人实施');
        expect(ip).not.toContain('另行签订许可合同');
        expect(ip).toContain('收益归甲方');
        expect(en).toContain('Income from the use, licensing or assignment of the results is Party A’s.');
      }
      if (regime === '6') expect(ip).toMatch(/由双方共有[\s\S]*须经全体共有人同意[\s\S]*在共有人之间分配/);
      if (['1', '2', '3'].includes(regime)) expect(ip).toContain('收益归乙方');
      if (regime === 'custom') expect(ip).toContain('成果收益的分配依本合同特别约定');
    }
  });
});

test('no generated clause reads like one that the law holds void', () => {
  for (const regime of regimes)
    for (const text of Object.values(written({ ...facts, chosen: contractForm.parse({ ...facts.chosen, regime }) })))
      expect(likelyVoid(text)).toEqual([]);
});
