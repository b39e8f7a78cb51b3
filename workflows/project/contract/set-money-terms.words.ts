import type { WordsOf } from '#workflows/engine/wording.ts';
import { stuckFacts } from './answer-edits.words.ts';
import type { setMoneyTerms } from './set-money-terms.ts';
import { silenceFacts } from './silent-talks.words.ts';

export const setMoneyTermsWords = {
  zh: {
    title: '商定价款条件',
    noun: '价款条件',
    ask: '{proposed, select, yes {现提条件：价款 {fen, number, yuan}，质保金 {retentionBp}%，保修期 {warrantyMonths} 个月} damages {现提条件：价款 {fen, number, yuan}，质保金 {retentionBp}%，保修期 {warrantyMonths} 个月，违约金为未通过验收部分价款的 {damagesBp}%} other {中选报价 {fen, number, yuan}}}。由企业财务、高校财务、项目经理三方商定价款、分期、质保金和保修期，一方提出后其余两方同意即成立；另提条件至多五次，仍不一致的转调解。',
    outcomes: {
      propose: { label: '提出价款条件', leadsTo: '另两方同意或另提条件。', done: '提出了价款条件' },
      agree: { label: '同意价款条件', leadsTo: '三方均同意后，合同文本送双方法务审查。', done: '同意了价款条件' },
      counter: { label: '另提条件', leadsTo: '原条件作废，另两方就新条件表态。', done: '另提了价款条件' },
      stuck: { label: '无法达成一致', leadsTo: '转调解；调解过的，由项目经理决定。', done: '认为价款条件无法达成一致' },
    },
    fields: {
      note: '备注',
      priceFen: { label: '合同价款（元）', section: '价款' },
      priceBasis: {
        label: '价款依据',
        help: '价款与中选报价不一致的，须选择原因。',
        options: { award: '与中选报价一致', 'scope-changed': '研究内容调整', 'term-changed': '期限调整', 'budget-audited': '预算评审核定' },
      },
      weightsBp: { section: '分期与质保', label: '各里程碑付款比例（%）', help: '按里程碑顺序填写，合计 100%。' },
      retentionBp: { label: '质保金比例（%）', help: '每期付款时预留，保修期满后一次支付。' },
      warrantyMonths: '保修期（月）',
      lateDailyBp: { section: '违约与风险', label: '逾期付款违约金日利率（%）', help: '万分之五填 0.05。' },
      damagesBp: {
        label: '违约金比例（%）',
        help: '按未通过验收部分的价款计算，不超过 30%；不约定的，留空。违约金与定金只能择一主张。',
      },
      enterpriseRiskBp: { label: '研发失败时企业承担比例（%）', help: '因无法克服的技术困难导致失败时，其余由高校承担。' },
      silenceAccepts: { label: '逾期不验收视为通过', help: '仅适用于企业付款，且须经二次通知；财政补助不适用。' },
      plan: {
        section: '付款计划与定金',
        label: '付款计划',
        help: '不填的，各里程碑验收后按其比例付款。需要预付款、验收款或尾款的，逐行填写，合计 100%。',
      },
      condition: {
        label: '付款条件',
        options: { effective: '合同生效（预付）', milestone: '里程碑验收通过', final: '最终验收结论公示', warranty: '保修期满' },
      },
      milestone: { label: '里程碑', help: '仅付款条件为里程碑验收时选择。' },
      weightBp: '占价款比例（%）',
      depositFen: { label: '定金（元）', help: '不超过合同价款的 20%；不约定的，留空。' },
      reason: '理由',
    },
    refusals: {
      'price-not-awarded':
        '合同价款 {priceFen, number, yuan} 与中选报价 {awardFen, number, yuan} 不一致。请按中选报价填写，或另选价款依据。',
      'weights-not-per-milestone': '付款比例填写了 {given} 项，项目有 {expected} 个里程碑。请为每个里程碑各填一项。',
      'weights-not-whole': '各里程碑付款比例合计 {givenBp}%，应为 100%。请调整付款比例。',
      'retention-above-limit': '质保金比例 {retentionBp}%，高于上限 {limitBp}%。请降到不高于上限。',
      'late-rate-above-limit': '逾期违约金日利率 {lateDailyBp}%，高于上限 {limitBp}%。请降到不高于上限。',
      'deposit-above-limit':
        '定金 {depositFen, number, yuan}，超过合同价款的 20%（{limitFen, number, yuan}）。超过部分请列为付款计划中的预付款。',
      'plan-not-whole': '付款计划合计 {givenBp}%，应为 100%。请调整各行比例。',
      'row-without-milestone': '付款条件为里程碑验收的，须选择里程碑（共 {milestones} 个）；其他条件不选。',
      'row-twice': '付款条件重复。请合并为一行。',
      'advance-above-limit': '预付款比例 {weightBp}%，高于上限 {limitBp}%。请降到不高于上限。',
    },
    facts: {
      'money-terms-proposed': '价款条件已提出：合同价款 {priceFen, number, yuan}，质保金 {retentionBp}%',
      'money-terms-agreed': '三方就价款条件达成一致，合同价款 {priceFen, number, yuan}',
      'liquidated-damages-proposed': '违约金条件：未通过验收部分价款的 {damagesBp}%',
      ...stuckFacts.zh,
      ...silenceFacts.zh,
    },
  },
  en: {
    title: 'Agree the price terms',
    noun: 'Price terms',
    ask: '{proposed, select, yes {Terms proposed: price {fen, number, yuan}, retention {retentionBp}%, warranty {warrantyMonths} months} damages {Terms proposed: price {fen, number, yuan}, retention {retentionBp}%, warranty {warrantyMonths} months, liquidated damages {damagesBp}% of the price of parts not accepted} other {The award is for {fen, number, yuan}}}. The two finance offices and the project manager agree price, instalments, retention and warranty: one proposes, and the terms are agreed once the other two consent. After five counter-proposals without agreement, the talks go to mediation.',
    outcomes: {
      propose: { label: 'Propose these terms', leadsTo: 'The other two agree or make a counter-proposal.', done: 'proposed price terms' },
      agree: {
        label: 'Agree to these terms',
        leadsTo: 'Once all three agree, the contract text goes to both legal offices.',
        done: 'agreed to the price terms',
      },
      counter: {
        label: 'Make a counter-proposal',
        leadsTo: 'The earlier terms lapse; the other two answer on the new ones.',
        done: 'made a counter-proposal',
      },
      stuck: {
        label: 'No agreement possible',
        leadsTo: 'The talks go to mediation; after a mediation, the project manager decides.',
        done: 'declared the price terms deadlocked',
      },
    },
    fields: {
      note: 'Note',
      priceFen: { label: 'Contract price (yuan)', section: 'Price' },
      priceBasis: {
        label: 'Basis of the price',
        help: 'If the price differs from the award, choose the reason.',
        options: {
          award: 'As awarded',
          'scope-changed': 'Scope of work changed',
          'term-changed': 'Duration changed',
          'budget-audited': 'Budget review',
        },
      },
      weightsBp: {
        section: 'Instalments and retention',
        label: 'Payment share per milestone (%)',
        help: 'In the order of the milestones; 100% in total.',
      },
      retentionBp: { label: 'Retention (%)', help: 'Withheld from each instalment and paid in one sum after the warranty period.' },
      warrantyMonths: 'Warranty (months)',
      lateDailyBp: { section: 'Default and risk', label: 'Late interest per day (%)', help: 'For five per ten thousand, enter 0.05.' },
      damagesBp: {
        label: 'Liquidated damages (%)',
        help: 'Of the price of parts not accepted, at most 30%; leave empty if none are agreed. Only one of damages and deposit can be claimed.',
      },
      enterpriseRiskBp: {
        label: 'Enterprise’s share if the research fails (%)',
        help: 'For failure due to insurmountable technical difficulties; the university bears the rest.',
      },
      silenceAccepts: {
        label: 'Silence counts as acceptance',
        help: 'Applies to the enterprise’s payments only, and only after a second notice; never to public subsidy.',
      },
      plan: {
        section: 'Payment plan and deposit',
        label: 'Payment plan',
        help: 'If empty, each milestone’s share is paid on its acceptance. For an advance, a payment on final acceptance or a final balance, enter every row; 100% in total.',
      },
      condition: {
        label: 'Payment condition',
        options: {
          effective: 'Contract takes effect (advance)',
          milestone: 'Milestone accepted',
          final: 'Final acceptance conclusion published',
          warranty: 'Warranty period over',
        },
      },
      milestone: { label: 'Milestone', help: 'Only if the condition is acceptance of a milestone.' },
      weightBp: 'Share of the price (%)',
      depositFen: { label: 'Deposit (yuan)', help: 'At most 20% of the price; leave empty if none is agreed.' },
      reason: 'Reason',
    },
    refusals: {
      'price-not-awarded':
        'The price of {priceFen, number, yuan} differs from the {awardFen, number, yuan} awarded. Enter the awarded price, or choose another basis.',
      'weights-not-per-milestone':
        '{given, plural, one {# share was} other {# shares were}} given for {expected, plural, one {# milestone} other {# milestones}}. Enter one share for each.',
      'weights-not-whole': 'The shares of the milestones add up to {givenBp}%, but must total 100%. Adjust the shares.',
      'retention-above-limit': 'The retention of {retentionBp}% is above the maximum of {limitBp}%. Lower it to that or less.',
      'late-rate-above-limit': 'Late interest of {lateDailyBp}% a day is above the maximum of {limitBp}%. Lower it to that or less.',
      'deposit-above-limit':
        'The deposit of {depositFen, number, yuan} is above 20% of the price, {limitFen, number, yuan}. Enter the excess in the payment plan as an advance.',
      'plan-not-whole': 'The rows of the payment plan add up to {givenBp}%, but must total 100%. Adjust the shares.',
      'row-without-milestone':
        'A row conditional on a milestone must name one of the {milestones, plural, one {# milestone} other {# milestones}}; other rows name none. Correct the row.',
      'row-twice': 'This condition appears twice. Combine the rows.',
      'advance-above-limit': 'The advance of {weightBp}% is above the maximum of {limitBp}%. Lower it to that or less.',
    },
    facts: {
      'money-terms-proposed': 'Price terms proposed: price {priceFen, number, yuan}, retention {retentionBp}%',
      'money-terms-agreed': 'All three agreed on the price terms, price {priceFen, number, yuan}',
      'liquidated-damages-proposed': 'Liquidated damages proposed: {damagesBp}% of the price of parts not accepted',
      ...stuckFacts.en,
      ...silenceFacts.en,
    },
  },
} satisfies WordsOf<typeof setMoneyTerms>;
