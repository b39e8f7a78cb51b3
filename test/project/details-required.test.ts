import { describe, expect, test } from 'vitest';
import { askedForm } from '#web/shapes/describe.ts';
import type { Field } from '#web/shapes/field.ts';
import { sentenceOf } from '#web/wording/sentence-of.server.ts';
import { steps } from '#workflows/kinds.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import type { Project } from '#workflows/project/state.ts';

const text = '说明'.repeat(60);
const indicator = { id: 'i1', name: '寿命', comparator: '>=', target: '100', method: '台架', weightBp: 10_000 };
const demand = {
  titleZh: '一项需求', field: 'equipment', problem: text, indicators: [indicator], trlNow: 3, trlWanted: 6, months: 12, budgetMinFen: 1_000_000,
  budgetMaxFen: 2_000_000, selfFundedFen: 0, mode: 'open', ipWish: 'joint', tier: 'public', priorFunding: true, studentWelcome: true,
}; // biome-ignore format: one form
const points = [
  'complete',
  'problemClear',
  'measurable',
  'testMethods',
  'openToAll',
  'research',
  'budget',
  'ownFunds',
  'licence',
  'signatory',
  'confidentiality',
  'priorFunding',
];
const checklist = { ...Object.fromEntries(points.map((point) => [point, { verdict: 'pass' }])), budget: { verdict: 'fail' } };
const eligible = { complete: 'pass', authorised: 'pass', qualified: 'pass', distinct: 'pass', relation: 'disclosed' };
const titled = { ...demand, titleZh: '一项研发需求' };

/** A yes that asks for a detail, and the detail. */
const pairs = [
  {
    step: 'draft-demand',
    outcome: 'submit',
    form: titled,
    detail: { priorReference: '国家重点研发计划 2023YFB0000' },
    field: 'priorReference',
  },
  {
    step: 'rectify-demand',
    outcome: 'resubmit',
    form: titled,
    detail: { priorReference: '国家重点研发计划 2023YFB0000' },
    field: 'priorReference',
  },
  { step: 'approve-refinement', outcome: 'agree', form: titled, detail: { priorReference: '国家重点研发计划' }, field: 'priorReference' },
  {
    step: 'formal-check',
    outcome: 'rectify',
    form: { checklist, duplicates: 'none', credit: 'clear' },
    detail: { checklist: { ...checklist, budget: { verdict: 'fail', note: '自筹不足' } } },
    field: 'checklist.budget.note',
  },
  { step: 'eligibility-check', outcome: 'eligible', form: eligible, detail: { note: '已回避' }, field: 'note' },
  { step: 'set-price', outcome: 'name-lump-sum', form: { relatedParty: true }, detail: { explanation: '按评估值' }, field: 'explanation' },
  { step: 'record-market', outcome: 'sold', form: { relatedParty: true }, detail: { explanation: '公开竞价' }, field: 'explanation' },
] as const;

describe('a yes whose detail is left empty is refused beside the detail', () => {
  test.each(pairs)('$step $outcome', ({ step, outcome, form, detail, field }) => {
    const breaks = stepNamed(step)?.breaksWhole;
    const broken = breaks?.({} as Project, form, outcome) ?? [];
    expect(broken.map((one) => one.field)).toEqual([field]);
    expect(breaks?.({} as Project, { ...form, ...detail }, outcome)).toEqual([]);
    const { zh, en } = sentenceOf('RULES_BROKEN', { step, broken });
    expect(zh).toMatch(/须/);
    expect(en).not.toContain(String(broken[0]?.rule));
  });
});

test('each yes-or-no question has its detail checked, or asks for none', () => {
  const flagsIn = (field: Field): string[] =>
    field.kind === 'group'
      ? field.fields.flatMap(flagsIn)
      : field.kind === 'list'
        ? flagsIn(field.item)
        : field.kind === 'flag'
          ? [field.name]
          : [];
  const found = steps.flatMap(({ name, outcomes }) =>
    Object.keys(outcomes).flatMap((outcome) => flagsIn(askedForm(name, outcome) as Field)),
  );
  // with a detail of their own: required by a rule of the step
  const detailed = ['priorFunding', 'relatedParty', 'priceOutsideBudget', 'met'];
  const alone = [
    'studentWelcome', 'universityPublishes', 'enterpriseNeedsExclusivity', 'enterpriseBackgroundIp', 'universityBackgroundIp', 'resultsBeyondField',
    'sharedInventing', 'sensitive', 'silenceAccepts', 'exportListed', 'forceMajeure', 'setback', 'isMain', 'isLeader',
  ]; // biome-ignore format: names
  expect([...new Set(found)].filter((name) => !detailed.includes(name) && !alone.includes(name))).toEqual([]);
});
