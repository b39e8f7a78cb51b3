import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { betweenIn, payerIn, resolvedIn, topicIn } from './phrases.words.ts';
import type { checkRuling, recordRuling } from './record-ruling.ts';

const effectZh = '{effect, select, release {争议款项可以付出} withhold {争议款项不得付出} other {不涉及款项}}';
const effectEn =
  '{effect, select, release {the payment may be made} withhold {the payment must not be made} other {no payment is concerned}}';

export const recordRulingWords = {
  zh: {
    title: '录入裁决或判决',
    noun: '裁决录入',
    ask: `争议事由：${topicIn.zh}。仲裁裁决或法院判决生效后录入，另由审计人员核对。裁决一方向另一方支付金额的，一并录入；核对后即为应付款。`,
    outcomes: { enter: { label: '录入', leadsTo: '由审计人员核对原件。', done: '录入了裁决' } },
    fields: {
      body: { label: '作出机构', options: { arbitration: '仲裁委员会', court: '人民法院' } },
      number: '文书编号',
      ruledOn: '生效日期',
      effect: { label: '对争议款项', options: { release: '可以付出', withhold: '不得付出', none: '不涉及款项' } },
      award: { label: '裁决支付的金额', help: '裁决没有判令支付金额的留空。' },
      payer: { label: '支付方', options: { raiser: '提出争议的一方', respondent: '对方' } },
      sumFen: '金额（元）',
      dueOn: '履行期限（最后一日）',
      operative: '主文',
      evidence: '凭证（文书存放处、送达情况）',
    },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: { 'ruling-entered': `${betweenIn.zh}的争议录入裁决：${effectZh}` },
  },
  en: {
    title: 'Enter a ruling',
    noun: 'Ruling as entered',
    ask: `The dispute is about ${topicIn.en}. Enter the award or judgment once it is final; the auditor then checks it. If it awards a sum to one side, enter it as well: once checked, it is owed.`,
    outcomes: { enter: { label: 'Enter it', leadsTo: 'The auditor checks it against the original.', done: 'entered a ruling' } },
    fields: {
      body: { label: 'Made by', options: { arbitration: 'Arbitration commission', court: 'Court' } },
      number: 'Number of the document',
      ruledOn: 'Final on',
      effect: {
        label: 'Payment in dispute',
        options: { release: 'May be made', withhold: 'Must not be made', none: 'No payment is concerned' },
      },
      award: { label: 'Sum awarded', help: 'Leave empty if the ruling awards none.' },
      payer: { label: 'To be paid by', options: { raiser: 'The party that raised the dispute', respondent: 'The other party' } },
      sumFen: 'Sum (yuan)',
      dueOn: 'Last day of payment',
      operative: 'Operative part',
      evidence: 'Evidence (where the document is kept, how it was served)',
    },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: { 'ruling-entered': `A ruling on the dispute between ${betweenIn.en} was entered: ${effectEn}` },
  },
} satisfies WordsOf<ReturnType<typeof recordRuling>>;

export const checkRulingWords = {
  zh: {
    title: '核对裁决',
    noun: '裁决核对意见',
    ask: '请将录入内容与裁决原件核对。核对无误后争议了结：不得付出的款项不再应付，裁决支付的金额即为应付款。',
    outcomes: {
      confirm: { label: '核对无误', leadsTo: '争议了结。', done: '核对了裁决' },
      return: { label: '退回更正', leadsTo: '由项目经理重新录入。', done: '退回了裁决录入' },
    },
    fields: { note: '说明', reason: '不符之处' },
    facts: {
      'ruling-returned': `${betweenIn.zh}的争议：裁决录入退回更正`,
      'sum-awarded': `${betweenIn.zh}的争议：裁决由${payerIn.zh}支付 {fen, number, yuan}，最后一日 {dueOn}`,
      ...resolvedIn.zh,
    },
  },
  en: {
    title: 'Check the ruling',
    noun: 'Check of a ruling',
    ask: 'Check the entry against the original. Once confirmed, the dispute is settled: a payment that must not be made is no longer owed, and a sum awarded is owed from then on.',
    outcomes: {
      confirm: { label: 'Confirm', leadsTo: 'The dispute is settled.', done: 'checked the ruling' },
      return: {
        label: 'Return for correction',
        leadsTo: 'The project manager enters it again.',
        done: 'returned the ruling for correction',
      },
    },
    fields: { note: 'Note', reason: 'What differs' },
    facts: {
      'ruling-returned': `Dispute between ${betweenIn.en}: the ruling was returned for correction`,
      'sum-awarded': `Dispute between ${betweenIn.en}: ${payerIn.en} is to pay {fen, number, yuan} by {dueOn}, as ruled`,
      ...resolvedIn.en,
    },
  },
} satisfies WordsOf<ReturnType<typeof checkRuling>>;
