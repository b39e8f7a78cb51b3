import { earliestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import { side } from '#workflows/project/contract/phrases.words.ts';
import type { proposeAmendment } from './propose-amendment.ts';

export const proposeAmendmentWords = {
  zh: {
    title: '提出合同变更',
    noun: '补充协议',
    ask: '合同价款 {fen, number, yuan}。可以提出变更价款、里程碑日期和技术指标；补充协议文本据此生成，各方均签署后生效，任何一方拒绝或者逾期未签署的，合同不变。',
    outcomes: {
      propose: { label: '提出补充协议', leadsTo: '各方签署；签署前列明对条款、里程碑、登记和任务书的影响。', done: '提出了合同变更' },
    },
    fields: {
      priceFen: { label: '变更后合同价款（元）', help: '不变的，保留原数。已验收部分不变，其余按未验收部分的比例重新分期。' },
      dates: { label: '里程碑日期', help: '仅尚未提交报告的里程碑可以变更；不变的行可以删除。' },
      milestone: '里程碑',
      dueOn: '完成日期',
      targets: { label: '技术指标', help: '可以从严，也可以放宽；不变的行可以删除。' },
      indicator: '指标',
      target: '指标值',
      upper: { label: '上限', help: '仅区间指标填写。' },
      forceMajeure: {
        label: '因不可抗力延期',
        help: '有任务书的项目只能延期一次、至多 12 个月，并须提前 6 个月提出；不可抗力不受提前 6 个月的限制。',
      },
      reason: { label: '变更事由', help: '写入补充协议。' },
      textZh: '中文文本（具有法律效力）',
      textEn: { label: '英文译本', help: '仅供参考，以中文为准。' },
    },
    refusals: {
      ...earliestRefusals.zh,
      'nothing-amended': '没有任何变更：价款仍为 {fen, number, yuan}。请填写要变更的价款、日期或指标。',
      'price-below-settled':
        '变更后价款 {priceFen, number, yuan} 低于已验收或已支付部分 {settledFen, number, yuan}，或已无未验收的里程碑。请提高价款。',
      'deposit-above-limit': '变更后定金 {depositFen, number, yuan} 超过合同价款的 20%（{limitFen, number, yuan}）。请提高价款。',
      'milestone-not-open': '里程碑 {n} 已提交报告或不存在，日期不能变更。请删除该行。',
      'dates-out-of-order': '里程碑 {n} 的日期与前后里程碑的先后次序不符。请调整日期。',
      'extended-already': '项目已由 {agreedOn} 延期至 {dueOn}，有任务书的项目只能延期一次。请删除该行，或另议终止。',
      'extension-too-long': '延期至多 12 个月，即不晚于 {latestOn}。请改早日期。',
      'extension-too-late': '延期须在到期 6 个月前（{askBy} 前）提出。因不可抗力的，请勾选；否则请删除该行。',
      'target-does-not-fit': '指标值与该指标的比较方式不符：区间指标填写上下限，其他指标只填指标值，通过类指标不能变更。请更正。',
    },
    facts: { 'amendment-proposed': `${side.zh}提出第 {n} 号补充协议，变更后价款 {priceFen, number, yuan}` },
  },
  en: {
    title: 'Propose an amendment',
    noun: 'Amendment',
    ask: 'The contract price is {fen, number, yuan}. Price, milestone dates and indicators can be changed; the text is generated from the changes and takes effect once all parties have signed. If any party refuses or does not sign in time, the contract is unchanged.',
    outcomes: {
      propose: {
        label: 'Propose the amendment',
        leadsTo: 'The parties sign; the effect on terms, milestones, registration and task book is shown before signing.',
        done: 'proposed an amendment',
      },
    },
    fields: {
      priceFen: {
        label: 'New contract price (yuan)',
        help: 'Keep the figure if unchanged. The accepted part stays; the rest is re-divided in proportion to the parts not yet accepted.',
      },
      dates: { label: 'Dates of milestones', help: 'Only milestones not yet reported; rows without a change can be deleted.' },
      milestone: 'Milestone',
      dueOn: 'Due on',
      targets: { label: 'Indicators', help: 'Stricter or looser; rows without a change can be deleted.' },
      indicator: 'Indicator',
      target: 'Target',
      upper: { label: 'Upper end', help: 'Only for a range.' },
      forceMajeure: {
        label: 'Extension due to force majeure',
        help: 'With a task book, the project can be extended only once, by at most 12 months, and 6 months in advance; the 6 months do not apply to force majeure.',
      },
      reason: { label: 'Reason', help: 'Stated in the amendment.' },
      textZh: 'Chinese text (legally binding)',
      textEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
    },
    refusals: {
      ...earliestRefusals.en,
      'nothing-amended': 'Nothing was changed: the price is still {fen, number, yuan}. Enter the price, date or indicator to be changed.',
      'price-below-settled':
        'The new price of {priceFen, number, yuan} is below the {settledFen, number, yuan} already accepted or paid, or no milestone is open. Raise the price.',
      'deposit-above-limit':
        'The deposit of {depositFen, number, yuan} would exceed 20% of the new price ({limitFen, number, yuan}). Raise the price.',
      'milestone-not-open': 'Milestone {n} has already been reported or does not exist; its date cannot be changed. Delete the row.',
      'dates-out-of-order': 'The date of milestone {n} is not between those of its neighbours. Change the date.',
      'extended-already':
        'The project was already extended from {agreedOn} to {dueOn}; with a task book, only one extension is possible. Delete the row, or discuss termination.',
      'extension-too-long': 'An extension is at most 12 months, to {latestOn} at the latest. Enter an earlier day.',
      'extension-too-late':
        'An extension must be requested 6 months before the end, by {askBy}. In case of force majeure, tick the box; otherwise delete the row.',
      'target-does-not-fit':
        'The target does not fit the indicator: a range needs both ends, others one target, and pass indicators cannot be changed. Correct it.',
    },
    facts: { 'amendment-proposed': `${side.en} proposed amendment {n}, price {priceFen, number, yuan}` },
  },
} satisfies WordsOf<typeof proposeAmendment>;
