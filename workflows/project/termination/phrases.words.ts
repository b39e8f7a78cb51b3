/** Why a contract ends early, where it stands in a sentence. */
export const causeIn = {
  zh: '{cause, select, mutual {协商一致} technical {技术风险} force_majeure {不可抗力} enterprise_default {企业违约} university_default {高校违约} other {失信行为}}',
  en: '{cause, select, mutual {mutual consent} technical {technical risk} force_majeure {force majeure} enterprise_default {default of the enterprise} university_default {default of the university} other {misconduct}}',
};
const sideIn = (name: string) => ({
  zh: `{${name}, select, enterprise {企业} university {高校} funder {资助方} auditor {审计员} other {参与方}}`,
  en: `{${name}, select, enterprise {the enterprise} university {the university} funder {the funder} auditor {the auditor} other {a party}}`,
});
export const byIn = sideIn('by');
export const partyIn = sideIn('party');

/** What a review can lead to. */
export const reviewFactWords = {
  zh: {
    'termination-confirmed': `解除事由成立：${causeIn.zh}。研发停止，进入结算`,
    'cure-period-began': `已催告${causeIn.zh}的一方在 30 日内补正`,
    'termination-contested': `对解除事由（${causeIn.zh}）有异议，进入调解`,
    'termination-dropped': `解除提议（${causeIn.zh}）终结：{why, select, not_agreed {未协商一致} cured {已补正} dismissed {调解不支持} work_over {研发已先行结束} other {提议方放弃}}，合同继续履行`,
  },
  en: {
    'termination-confirmed': `The cause of termination is established: ${causeIn.en}. Work stops; the settlement follows`,
    'cure-period-began': `Notice was given to cure within 30 days: ${causeIn.en}`,
    'termination-contested': `The cause of termination (${causeIn.en}) is contested and goes to mediation`,
    'termination-dropped': `The termination proposal (${causeIn.en}) has ended: {why, select, not_agreed {not agreed} cured {the default was cured} dismissed {not supported in mediation} work_over {the work had already ended} other {withdrawn by the proposing party}}. The contract continues`,
  },
};
export const fixedFactWords = {
  zh: {
    'settlement-fixed':
      '结算确定：{payer, select, nobody {双方互不支付} enterprise {企业应付 {fen, number, yuan}} other {高校应付 {fen, number, yuan}}}；另有 {disputedFen, number, yuan} 有争议，按合同约定的争议解决方式处理',
    'clawback-opened': '补助资金应追回 {principalFen, number, yuan}，已记为应收',
  },
  en: {
    'settlement-fixed':
      'The settlement is final: {payer, select, nobody {neither party pays} enterprise {the enterprise owes {fen, number, yuan}} other {the university owes {fen, number, yuan}}}; a further {disputedFen, number, yuan} is disputed and dealt with under the contract’s dispute resolution clause',
    'clawback-opened': 'Subsidy of {principalFen, number, yuan} is to be clawed back and is booked as a receivable',
  },
};
export const verifiedFactWords = {
  zh: {
    'settlement-verified':
      '结算数据已核定：已验收 {acceptedFen, number, yuan}，在研成本 {costFen, number, yuan}，不可撤销支出 {commitmentsFen, number, yuan}',
  },
  en: {
    'settlement-verified':
      'Settlement figures verified: accepted {acceptedFen, number, yuan}, cost of work in progress {costFen, number, yuan}, irrevocable commitments {commitmentsFen, number, yuan}',
  },
};
