const what = '{purpose, select, tranche {第 {milestone} 期款} subsidy {第 {claim} 次补助} other {质保金}}';

/** Sentences of the timeline for what milestone funding states. */
export const milestoneFundingFacts = {
  'work-started': '项目于 {kickoffOn} 启动',
  'milestone-submitted': '第 {milestone} 个里程碑成果已提交{late, select, true {（逾期）} other {}}',
  'milestone-complete': '第 {milestone} 个里程碑材料齐全，转企业验收',
  'milestone-returned': '第 {milestone} 个里程碑材料退回补充',
  'milestone-accepted':
    '第 {milestone} 个里程碑{how, select, silence {因企业逾期未答复视为通过，仅用于企业付款} conditions {附条件通过验收} other {通过验收}}，对应价款 {fen, number, yuan}',
  'rectification-asked': '第 {milestone} 个里程碑要求整改（第 {round} 次）',
  'milestone-resubmitted': '第 {milestone} 个里程碑整改成果已提交（第 {round} 次）',
  'acceptance-silent': '第 {milestone} 个里程碑经二次通知仍未验收，已上报督办',
  'payment-prepared': `${what} {fen, number, yuan} 已经办，待复核`,
  'payment-released': `${what} {fen, number, yuan} 已复核放行，送银行付款`,
  'payment-sent-back': `${what} {fen, number, yuan} 复核退回`,
  'late-interest-accrued': '逾期付款 {days} 日，应计违约金 {fen, number, yuan}',
  'receipt-confirmed': '{purpose, select, retention {质保金} other {第 {milestone} 期款}} {fen, number, yuan} 已确认到账',
  'receipt-mismatch':
    '{purpose, select, retention {质保金} other {第 {milestone} 期款}}应到账 {fen, number, yuan}，高校反映到账 {seenFen, number, yuan}，请核查',
  'subsidy-requested': '第 {claim} 次补助已申请，{fen, number, yuan}',
  'subsidy-claim-lapsed': '第 {claim} 次补助逾期未申请，并入下一次',
  'subsidy-claim-outstanding': '最后一次补助尚未申请，已催办',
  'subsidy-claim-examined': '第 {claim} 次补助审核同意，{fen, number, yuan}',
  'subsidy-claim-reduced': '第 {claim} 次补助核减付款 {deductedFen, number, yuan}，补助调整为 {fen, number, yuan}',
  'subsidy-claim-returned': '第 {claim} 次补助申请退回企业',
  'subsidy-claim-refused': '第 {claim} 次补助不予拨付',
  'subsidy-review-returned': '第 {claim} 次补助退回重审',
  'subsidy-approved': '第 {claim} 次补助批准拨付 {fen, number, yuan}，扣留 {withheldFen, number, yuan}，释放 {releasedFen, number, yuan}',
  'final-acceptance-applied': '{by, select, enterprise {企业} other {高校}}已申请最终验收',
  'acceptance-panel-named': '验收专家组已确定，共 {members} 人',
  'final-acceptance-voted': '一份验收意见已提交，完成程度 {achievedBp}%',
  'conflict-declared': '一名验收专家申报回避，退出专家组',
  'panel-member-replaced': '已补选一名验收专家',
  'final-rectification-asked': '专家组要求整改后重新验收',
  'project-concluded': '最终验收结论：{result, select, passed {通过} concluded {结题} other {未通过}}，完成程度 {achievedBp}%',
  'warranty-ended': '保修期满',
};
