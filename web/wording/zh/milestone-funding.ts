import type { StageWording } from '#web/wording/wording-of.ts';
import type { milestoneFunding as stage } from '#workflows/project/milestone-funding/steps.ts';
import { milestoneFundingFacts } from './milestone-funding-facts.ts';

const released = {
  prepare: { label: '提交付款申请', leadsTo: '由另一人复核放行。', done: '经办提交了付款申请' },
  hold: {
    label: '暂缓支付',
    leadsTo: '写明合同依据或待消除的缺陷，通知收款方和项目经理；付款义务和逾期违约金不受影响。',
    done: '暂缓支付',
  },
  release: { label: '复核放行付款', leadsTo: '付款指令送银行；银行退回的，重新经办。', done: '复核放行了付款' },
  'send-back': { label: '退回经办', leadsTo: '付款申请退回，重新经办。', done: '退回了付款申请' },
} as const;

export const milestoneFunding: StageWording<typeof stage> = {
  title: '里程碑拨付',
  steps: {
    'start-work': {
      title: '启动项目',
      ask: '合同已生效，价款 {fen, number, yuan}，共 {milestones} 个里程碑。请确认团队到位并登记启动日期。',
      outcomes: { start: { label: '确认启动', leadsTo: '第一个里程碑开始计时。', done: '启动了项目' } },
    },
    'submit-milestone': {
      title: '提交里程碑成果',
      ask: '第 {milestone} 个里程碑于 {dueOn} 到期，对应价款 {fen, number, yuan}。请提交阶段报告、指标实测值和证明材料。逾期仍可提交，但会登记逾期并催办。',
      outcomes: { submit: { label: '提交阶段成果', leadsTo: '项目经理核对材料是否齐全。', done: '提交了里程碑成果' } },
    },
    'completeness-check': {
      title: '核对材料齐全性',
      ask: '第 {milestone} 个里程碑已提交，对应价款 {fen, number, yuan}。只核对材料是否齐全，不评价质量。',
      outcomes: {
        pass: { label: '材料齐全', leadsTo: '企业研发负责人验收。', done: '核对材料齐全' },
        return: { label: '退回补充', leadsTo: '高校补充后重新提交。', done: '退回补充材料' },
      },
    },
    'accept-milestone': {
      title: '验收里程碑',
      ask: '第 {milestone} 个里程碑待验收，对应价款 {fen, number, yuan}，已整改 {rectifications} 次。请逐项判定指标。合同约定逾期视为通过的，经二次通知后只影响企业付款，财政补助仍须专家审查。',
      outcomes: {
        accept: { label: '通过验收', leadsTo: '企业财务支付本期款，下一里程碑开始。', done: '通过了里程碑验收' },
        'accept-with-conditions': {
          label: '附条件通过',
          leadsTo: '企业财务支付本期款，所附条件记入后续验收。',
          done: '附条件通过了里程碑验收',
        },
        rectify: { label: '要求整改', leadsTo: '高校整改后重新提交，整改以两次为限。', done: '要求整改' },
      },
    },
    rectify: {
      title: '整改并重新提交',
      ask: '第 {milestone} 个里程碑第 {round} 次整改，对应价款 {fen, number, yuan}。请逐条答复整改意见并提交新版材料。',
      outcomes: { resubmit: { label: '提交整改成果', leadsTo: '项目经理核对后由企业重新验收。', done: '提交了整改成果' } },
    },
    'pay-enterprise-tranche': {
      title: '支付里程碑分期款',
      ask: '第 {milestone} 个里程碑已验收，本期价款 {trancheFen, number, yuan}，预留质保金 {retentionFen, number, yuan}，应付 {fen, number, yuan}。{held, select, yes {本期款已暂缓支付。} other {}}经办人核对金额，另一人复核放行。',
      outcomes: released,
    },
    'confirm-receipt': {
      title: '确认到账',
      ask: '银行已付出{purpose, select, retention {质保金} other {第 {milestone} 期款}} {fen, number, yuan}。请核对到账金额；确认后计入已核实付款。',
      outcomes: {
        match: { label: '金额相符，确认到账', leadsTo: '计入已核实付款，可据此申请补助。', done: '确认到账' },
        mismatch: { label: '金额不符', leadsTo: '通知企业财务和项目经理核查，本事项保留待办。', done: '反映到账金额不符' },
      },
    },
    'request-subsidy': {
      title: '申请补助',
      ask: '可申请{final, select, yes {最后一次} other {第 {claim} 次}}补助 {fen, number, yuan}，按已核实付款 {verifiedFen, number, yuan} 计算。中期逾期未申请的，并入下一次。',
      outcomes: { submit: { label: '提交补助申请', leadsTo: '资助方经办审核，再由资助方财务审核。', done: '提交了补助申请' } },
    },
    'review-subsidy': {
      title: '审核补助申请',
      ask: '第 {claim} 次补助申请，应拨 {fen, number, yuan}，已核实付款 {verifiedFen, number, yuan}。{held, select, yes {本次申请已暂缓审核。} other {}}请审核付款凭证和自有资金证明。逾期不会自动通过。',
      outcomes: {
        approve: { label: '审核同意', leadsTo: '送下一审核人；财务审核后送审批人。', done: '审核同意补助申请' },
        reduce: { label: '核减后同意', leadsTo: '剔除不合规付款后重新计算，送下一审核人。', done: '核减后同意补助申请' },
        hold: { label: '暂缓审核', leadsTo: '通知企业财务和项目经理；本事项保留待办，不拨付。', done: '暂缓审核补助申请' },
        return: { label: '退回企业', leadsTo: '企业补充后重新申请。', done: '退回了补助申请' },
        refuse: { label: '不予拨付本次', leadsTo: '本次不拨付；应得部分可在后续申请中计算。', done: '不予拨付本次补助' },
      },
    },
    'approve-subsidy': {
      title: '审批补助',
      ask: '第 {claim} 次补助应拨 {fen, number, yuan}（扣留风险留存 {withheldFen, number, yuan}，释放 {releasedFen, number, yuan}）。金额由系统按任务书计算，不可改动。',
      outcomes: {
        approve: { label: '批准拨付', leadsTo: '资助方财务经办、复核后付款。', done: '批准了补助' },
        return: { label: '退回重审', leadsTo: '退回资助方经办重新审核。', done: '退回重审' },
        refuse: { label: '不予批准本次', leadsTo: '本次不拨付；应得部分可在后续申请中计算。', done: '不予批准本次补助' },
      },
    },
    'pay-subsidy': {
      title: '拨付补助',
      ask: '第 {claim} 次补助已批准，应付 {fen, number, yuan}。经办人核对金额，另一人复核放行。',
      outcomes: released,
    },
    'apply-final': {
      title: '申请最终验收',
      ask: '各里程碑均已通过，合同价款 {fen, number, yuan}。高校和企业共同申请最终验收，项目经理收到后确定验收专家组（五人以上单数）。逾期未共同申请的，通知资助方并按期启动验收。',
      outcomes: {
        apply: { label: '提交验收申请', leadsTo: '企业同意后，项目经理确定专家组。', done: '提交了最终验收申请' },
        endorse: { label: '企业同意验收', leadsTo: '高校提交后，项目经理确定专家组。', done: '企业同意申请最终验收' },
        'name-panel': { label: '确定专家组', leadsTo: '专家和企业逐项评价。', done: '确定了验收专家组' },
        'replace-member': { label: '补选专家', leadsTo: '补选的专家参加评价；其他专家已提交的意见继续有效。', done: '补选了验收专家' },
      },
    },
    'final-acceptance': {
      title: '最终验收',
      ask: '请对 {indicators} 项指标逐项评定完成程度并提出结论。结论以专家组多数意见为准，企业意见记录在案；企业经二次通知仍未答复的，不影响形成结论。',
      outcomes: {
        pass: { label: '同意通过', leadsTo: '专家组意见齐备后形成结论，予以公示。', done: '同意通过最终验收' },
        conclude: { label: '按结题处理', leadsTo: '多数同意时按完成程度结题，补助按比例核定。', done: '建议按结题处理' },
        rectify: { label: '要求整改一次', leadsTo: '多数同意时，六个月内整改后重新申请验收。', done: '建议整改后重新验收' },
        'declare-conflict': { label: '申报回避', leadsTo: '您退出验收专家组，由项目经理补选专家。', done: '申报了回避' },
      },
    },
    'publish-conclusion': {
      title: '公示验收结论',
      ask: '验收结论已形成，公示期不少于 {days} 日。公示期满无异议的，可申请最后一次补助并开展成果转化。',
      outcomes: { publish: { label: '发布公示', leadsTo: '公示期内任何人可实名提出异议。', done: '公示了验收结论' } },
    },
    'release-retention': {
      title: '支付质保金',
      ask: '保修期已满，应支付质保金 {fen, number, yuan}。{held, select, yes {质保金已暂缓支付。} other {}}经办人核对金额，另一人复核放行。',
      outcomes: released,
    },
  },
  waits: {
    'conclusion-publicity': { title: '验收结论公示期', ask: '公示 {days} 日，期满无异议的自动结束。' },
    warranty: { title: '保修期', ask: '自最终验收结论之日起 {months} 个月，期满后支付质保金。' },
  },
  fields: {
    kickoffOn: '启动日期',
    teamConfirmed: '团队人员已全部到位',
    note: '备注',
    report: { label: '报告', help: '完成情况、关键数据、存在问题及处理。' },
    values: '指标实测值',
    indicator: '指标',
    value: { label: '实测值', help: '数值，或 pass（通过）、fail（未通过）。' },
    evidence: '证明材料',
    title: '材料名称',
    location: '存放位置或附件号',
    spending: '经费支出',
    category: {
      label: '科目',
      options: {
        equipment: '设备费',
        materials: '材料费',
        testing: '测试化验加工费',
        travel: '差旅会议费',
        labour: '劳务费',
        outsourcing: '外协费',
        overhead: '间接费用',
      },
    },
    fen: '金额（元）',
    studentHours: '学生参与工时',
    ipFiled: '新申请知识产权（件）',
    deviations: '与计划的偏差及原因',
    reportComplete: '报告完整',
    evidenceComplete: '证明材料完整',
    valuesComplete: '指标数据完整',
    spendingComplete: '支出明细完整',
    reason: '理由',
    findings: '逐项判定',
    met: '是否达标',
    opinion: '意见',
    conditions: '所附条件',
    reply: '对整改意见的答复',
    amountFen: '金额（元）',
    receivedOn: '到账日期',
    invoices: '发票及付款凭证',
    ownFunds: '自有资金来源证明',
    statement: '申请说明',
    deductedFen: { label: '核减付款额（元）', help: '从已核实付款中剔除的不合规金额，补助随之重新计算。' },
    papers: '发表论文（篇）',
    patents: '申请专利（件）',
    studentsTrained: '培养研究生（人）',
    panel: { label: '验收专家', help: '五人以上单数，不得与项目各方有利害关系。' },
    member: { label: '补选的专家', help: '不得与项目各方有利害关系。' },
    type: {
      label: '回避情形',
      options: {
        'same-organisation': '同一单位',
        coauthor: '三年内合作发表或合作项目',
        advisor: '师生关系',
        kin: '亲属关系',
        finance: '经济利益',
        competitor: '竞争关系',
        other: '其他',
      },
    },
    facts: '具体情况',
    achieved: '指标完成程度',
    achievedBp: '完成程度（%）',
    noticeZh: '公示内容（中文）',
    noticeEn: '公示内容（英文）',
    days: '公示天数',
  },
  facts: milestoneFundingFacts,
};
