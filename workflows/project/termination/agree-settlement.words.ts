import type { WordsOf } from '#workflows/engine/wording.ts';
import { agreedText } from '#workflows/modules/payment/agreed-texts.words.ts';
import type { agreeSettlement } from './agree-settlement.ts';
import { fixedFactWords, partyIn } from './phrases.words.ts';

const lineOptions = {
  zh: {
    accepted: '已验收部分',
    work: '在研成本',
    retention: '质保金',
    deposit: '定金',
    damages: '违约金',
    loss: '损失',
    subsidy: '补助资金',
  },
  en: {
    accepted: 'Accepted part',
    work: 'Work in progress',
    retention: 'Retention',
    deposit: 'Deposit',
    damages: 'Damages',
    loss: 'Loss',
    subsidy: 'Subsidy',
  },
};

export const agreeSettlementWords = {
  zh: {
    title: '确认结算',
    noun: '结算确认书',
    ask: '合同解除后的结算（第 {round} 轮）逐项列在旁边。请确认，或指出有异议的项目和贵方主张的净额。经二次通知仍不答复的，视为没有异议；补助资金的追回另由资助方审批人决定。',
    outcomes: {
      agree: { label: '确认结算', leadsTo: '各方均确认的，结算确定，由付款方在 30 日内支付。', done: '确认了结算' },
      contest: { label: '提出异议', leadsTo: '由平台主管调解；调解未成的，先付无争议部分。', done: '对结算提出异议' },
    },
    fields: {
      ...agreedText.zh,
      note: '备注',
      line: { label: '有异议的项目', options: lineOptions.zh },
      payer: { label: '贵方主张由谁付款', options: { enterprise: '企业', university: '高校' } },
      ownFen: { label: '贵方主张的净额（元）', help: '各项合计后一方应付另一方的数额，互不支付的填 0。' },
      reasons: '理由与证据',
    },
    facts: {
      'settlement-answered': `${partyIn.zh}{answer, select, agree {确认了结算} contest {对结算有异议} other {经二次通知未答复，视为没有异议}}`,
      ...fixedFactWords.zh,
    },
  },
  en: {
    title: 'Agree on the settlement',
    noun: 'Agreement on the settlement',
    ask: 'The settlement after termination (round {round}) is shown line by line beside the form. Agree, or contest a line and state the net sum you claim. No answer after a second notice counts as no objection; clawback of subsidy is decided separately by the funder’s approver.',
    outcomes: {
      agree: {
        label: 'Agree',
        leadsTo: 'Once all parties agree, the settlement is final and the payer pays within 30 days.',
        done: 'agreed to the settlement',
      },
      contest: {
        label: 'Contest a line',
        leadsTo: 'The platform’s lead mediates; if that fails, the undisputed part is paid first.',
        done: 'contested the settlement',
      },
    },
    fields: {
      ...agreedText.en,
      note: 'Note',
      line: { label: 'Contested line', options: lineOptions.en },
      payer: { label: 'Payer, as you claim', options: { enterprise: 'The enterprise', university: 'The university' } },
      ownFen: { label: 'Net sum you claim (yuan)', help: 'What one party owes the other over all lines; 0 if nothing.' },
      reasons: 'Reasons and evidence',
    },
    facts: {
      'settlement-answered': `Answer of ${partyIn.en} to the settlement: {answer, select, agree {agreed} contest {contested} other {none after a second notice, counted as no objection}}`,
      ...fixedFactWords.en,
    },
  },
} satisfies WordsOf<typeof agreeSettlement>;
