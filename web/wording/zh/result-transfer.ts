import type { StageWording } from '#web/wording/wording-of.ts';
import type { resultTransfer } from '#workflows/project/result-transfer/steps.ts';

const side = '{by, select, enterprise {企业} other {高校}}';
const way = '{mode, select, assignment {转让} exclusive {独占许可} sole {排他许可} other {普通许可}}';
const terms =
  '{kind, select, lump {一次性总价 {fen, number, yuan}} other {入门费 {entryFeeFen, number, yuan}、销售额提成（首档 {rateBp}%），共 {periods} 期}}';
const protection = (name: string) =>
  `{${name}, select, patent {申请发明专利} model {申请实用新型专利} software {登记软件著作权} other {作为技术秘密保护}}`;

export const resultTransferWording = {
  title: '成果转化',
  steps: {
    'disclose-result': {
      title: '披露成果',
      ask: '项目结论公示期满。请披露形成的成果、全体完成人及其贡献份额，份额合计须为 100%。完成人提出异议的，退回重新披露。',
      outcomes: { disclose: { label: '提交成果披露', leadsTo: '各完成人逐一确认份额。', done: '披露了成果' } },
    },
    'inventors-confirm': {
      title: '确认完成人份额',
      ask: '披露中您的份额为 {shareBp}%。请确认或提出异议；未表态不视为同意。',
      outcomes: {
        agree: { label: '同意该份额', leadsTo: '全体同意后，由成果转化部门确认权属。', done: '同意了本人份额' },
        object: { label: '提出异议', leadsTo: '退回项目负责人重新披露，已有的确认作废。', done: '对份额提出异议' },
      },
    },
    'confirm-rights': {
      title: '确认权属',
      ask: '请依据合同约定确认成果归属；合同未约定的，依法律规定确认。',
      outcomes: {
        'university-owned': { label: '确认归高校所有', leadsTo: '由高校选择保护方式。', done: '确认成果归高校所有' },
        'jointly-owned': { label: '确认由高校与企业共有', leadsTo: '双方就保护方式作出一致选择。', done: '确认成果由高校与企业共有' },
      },
    },
    'protection-choice': {
      title: '选择保护方式',
      ask: `{suggested, select, none {请在成果公开之前选择保护方式。} other {共有方建议：${protection('suggested')}。双方选择一致才成立，选择不同的由对方再次表态。}}`,
      outcomes: {
        file: { label: '申请知识产权', leadsTo: '确定转化方式；共有成果须双方选择一致。', done: '选择申请知识产权' },
        'keep-secret': { label: '作为技术秘密保护', leadsTo: '确定转化方式；共有成果须双方选择一致。', done: '选择作为技术秘密保护' },
      },
    },
    'choose-mode': {
      title: '确定转化方式',
      ask: '请确定许可或转让方式。超过一年未转化的，完成人可依法自行实施。',
      outcomes: { choose: { label: '确定转化方式', leadsTo: '高校与受让企业协商定价。', done: '确定了转化方式' } },
    },
    'set-price': {
      title: '协商定价',
      ask: `{kind, select, none {请提出价款。双方所提完全一致即为达成。} lump {对方提出${terms}。提出相同价款即达成，否则作为反提案由对方表态。} other {对方提出${terms}。提出相同条件即达成，否则作为反提案由对方表态。}}受让方与完成人有关联关系的必须注明。`,
      outcomes: {
        'name-lump-sum': {
          label: '提出一次性总价',
          leadsTo: '双方一致即进入公示，否则由对方表态；逾期未表态的，重新考虑转化方式。',
          done: '提出了一次性总价',
        },
        'name-royalty': {
          label: '提出提成条件',
          leadsTo: '双方一致即进入公示，否则由对方表态；逾期未表态的，重新考虑转化方式。',
          done: '提出了提成条件',
        },
      },
    },
    'publish-price': {
      title: '公示拟交易价格',
      ask: '请公示成果名称、转化方式、拟交易价格和关联关系，不少于 {days} 日。内容变更的，公示期重新计算。',
      outcomes: { publish: { label: '发布公示', leadsTo: '公示期满无异议的，报批。', done: '公示了拟交易价格' } },
    },
    'approve-transfer': {
      title: '审批成果转化',
      ask: `价格已公示期满：${terms}。请审批。`,
      outcomes: {
        approve: { label: '批准转化', leadsTo: '双方签署转化合同。', done: '批准了成果转化' },
        return: { label: '退回重新定价', leadsTo: '双方重新协商定价，公示期重新计算。', done: '退回了成果转化申请' },
        refuse: { label: '不予批准', leadsTo: '重新考虑转化方式，已有定价作废。', done: '未批准成果转化' },
      },
    },
    'sign-transfer': {
      title: '签署转化合同',
      ask: `${terms}。双方均签署后合同成立；经二次通知仍未签署的失效。`,
      outcomes: {
        sign: { label: '签署合同', leadsTo: '双方签署齐全后办理登记。', done: '签署了转化合同' },
        refuse: { label: '拒绝签署', leadsTo: '重新考虑转化方式，已有定价和批准作废。', done: '拒绝签署转化合同' },
      },
    },
    'register-transfer': {
      title: '办理登记备案',
      ask: '请办理技术合同认定登记，涉及专利的同时办理备案。税收优惠以登记为前提。',
      outcomes: { register: { label: '录入登记编号', leadsTo: '项目负责人移交成果。', done: '完成了登记备案' } },
    },
    handover: {
      title: '移交成果',
      ask: '请按合同移交技术资料和样品并完成培训。',
      outcomes: { deliver: { label: '提交移交清单', leadsTo: '企业验收移交内容。', done: '移交了成果' } },
    },
    'accept-handover': {
      title: '验收移交',
      ask: '请逐项核对移交清单。合同约定逾期视为完整的，经二次通知后按约定处理。',
      outcomes: {
        accept: { label: '确认移交完整', leadsTo: '转化生效，进入收益分配。', done: '确认移交完整' },
        incomplete: { label: '要求补充移交', leadsTo: '项目负责人补充后再次移交。', done: '要求补充移交' },
      },
    },
  },
  waits: { 'price-publicity': { title: '价格公示', ask: '公示 {days} 日，任何人可实名提出异议。' } },
  fields: {
    resultTitle: '成果名称',
    kind: {
      label: '成果类型',
      options: {
        invention: '发明',
        'utility-model': '实用新型',
        software: '软件',
        'know-how': '技术秘密',
        variety: '植物新品种',
        other: '其他',
      },
    },
    abstract: '成果摘要',
    inventors: '完成人',
    inventor: '完成人',
    shareBp: { label: '份额（%）', help: '全部完成人合计 100%。' },
    fundingSources: '经费来源',
    publicOn: { label: '拟公开日期', help: '有发表或参展计划的填写，保护方式须在此前确定。' },
    contractClause: '依据的合同条款',
    grounds: '异议理由',
    basis: { label: '确权依据', options: { contract: '合同约定', law: '法律规定' } },
    reasons: '理由',
    right: { label: '申请类型', options: { patent: '发明专利', model: '实用新型专利', software: '软件著作权' } },
    countries: { label: '国家或地区', help: '两位代码，如 CN、US。' },
    measures: '保密措施',
    mode: {
      label: '转化方式',
      options: { 'ordinary-licence': '普通许可', 'sole-licence': '排他许可', 'exclusive-licence': '独占许可', assignment: '转让' },
    },
    field: '许可领域',
    territory: '许可地域',
    priceFen: '价款（元）',
    relatedParty: '受让方与完成人存在关联关系',
    explanation: '定价说明',
    entryFeeFen: '入门费（元）',
    creditableBp: { label: '入门费可抵扣比例（%）', help: '可在抵扣期内冲抵提成费，但不低于当年最低额。' },
    creditYears: '抵扣期（年）',
    tiers: '提成档次',
    upToFen: { label: '年净销售额上限（元）', help: '逐档递增，最后一档不填。' },
    rateBp: '提成率（%）',
    minimums: { label: '各年最低提成', help: '最后一项适用于以后各年。' },
    minimumFen: '最低提成（元）',
    annualCapFen: '年度上限（元）',
    lifetimeCapFen: { label: '总额上限（元）', help: '含入门费，达到后不再支付。' },
    periods: '提成期数（年）',
    noticeZh: '公示文本（中文）',
    noticeEn: '公示文本（英文）',
    days: '公示天数',
    minutes: '会议纪要',
    registryNumber: '登记编号',
    registeredOn: '登记日期',
    documentCount: '资料份数',
    sampleCount: '样品件数',
    trainingHours: '培训学时',
    handoverList: '移交清单',
    remarks: '备注',
    missing: '缺少的内容',
    capacity: { label: '签署身份', options: { 'legal-representative': '法定代表人', 'authorised-agent': '授权代理人' } },
    authorisation: { label: '授权委托书编号', help: '授权代理人签署时必填。' },
    method: { label: '签署方式', options: { 'e-signature': '可靠电子签名', paper: '纸质签章（原件存档）' } },
    note: '备注',
  },
  facts: {
    'result-disclosed': '成果已披露，完成人 {inventors} 名',
    'inventor-agreed': '一名完成人同意份额',
    'inventor-objected': '一名完成人对份额提出异议，退回重新披露',
    'inventors-confirmed': '全体 {inventors} 名完成人已同意份额',
    'rights-confirmed': '权属已确认：{rights, select, joint {高校与企业共有} other {高校所有}}',
    'protection-suggested': `${side}建议${protection('protection')}`,
    'protection-chosen': `保护方式已确定：${protection('protection')}`,
    'mode-chosen': `转化方式已确定：${way}`,
    'price-named': `${side}提出${terms}`,
    'price-agreed': `双方定价一致：${terms}{relatedParty, select, true {（存在关联关系）} other {}}`,
    'mode-review-opened': '逾期未达成价格，重新考虑转化方式',
    'transfer-approved': `转化已批准：${terms}`,
    'transfer-returned': '转化申请退回，重新定价并公示',
    'transfer-refused': '成果转化未获批准，重新考虑转化方式',
    'transfer-signed-by': `${side}已签署转化合同`,
    'transfer-signed': `转化合同成立（${way}）：${terms}`,
    'transfer-signature-refused': `${side}拒绝签署转化合同，重新考虑转化方式`,
    'transfer-lapsed': '经二次通知仍未签署，转化合同失效',
    'transfer-registered': '转化合同已登记，编号 {registryNumber}',
    'result-delivered': '成果已移交：资料 {documentCount} 份、样品 {sampleCount} 件、培训 {trainingHours} 学时',
    'handover-accepted': '移交验收完整，转化生效',
    'handover-incomplete': '移交不完整，退回补充',
    'handover-deemed-complete': '经二次通知未答复，依合同视为移交完整，转化生效',
  },
} satisfies StageWording<typeof resultTransfer>;
