import type { WordsOf } from '#workflows/engine/wording.ts';
import type { proposeUse } from './propose-use.ts';

export const proposeUseWords = {
  zh: {
    title: '提出合作实施方案',
    noun: '合作实施协议文本',
    ask: '不作许可或转让、由企业与高校合作实施成果的，可以提出合作实施方案：实施不收许可费，自首个盈利年度起连续三至五年，每年从实施成果的营业利润中提取不低于 5% 奖励完成人。双方签署后生效。',
    outcomes: {
      propose: { label: '提出方案', leadsTo: '企业与高校签约人签署；未签署的，重新选择转化方式。', done: '提出了合作实施方案' },
    },
    fields: {
      rateBp: { label: '提取比例（%）', help: '占实施成果年度营业利润的比例，不低于 5%。' },
      years: { label: '奖励年数', help: '自首个盈利年度起连续计算，三至五年。' },
      termYears: { label: '申报期限（年）', help: '期满后不再申报，无论是否盈利。' },
      field: '实施范围',
      reasons: '采用合作实施的理由',
      note: '备注',
      files: '附件',
      textZh: '协议文本（中文，具有法律效力）',
      textEn: { label: '英文译本', help: '仅供参考，以中文为准。' },
    },
    refusals: { 'term-below-years': '申报期限 {termYears} 年短于奖励年数 {years} 年。请延长申报期限，或者缩短奖励年数。' },
    facts: { 'use-proposed': '提出合作实施：每年提取营业利润的 {rateBp}%，自首个盈利年度起 {years} 年，申报期 {termYears} 年' },
  },
  en: {
    title: 'Propose joint implementation',
    noun: 'Joint implementation agreement',
    ask: 'Instead of a licence or an assignment, the enterprise and the university can implement the result jointly: no licence fee is paid, and for three to five consecutive years from the first profitable year at least 5% of the annual operating profit from the result rewards the inventors. It takes effect once both have signed.',
    outcomes: {
      propose: {
        label: 'Submit the proposal',
        leadsTo: 'Both signatories sign; otherwise a mode of transfer is chosen instead.',
        done: 'proposed joint implementation',
      },
    },
    fields: {
      rateBp: { label: 'Share of profit (%)', help: 'Of the annual operating profit from the result; at least 5%.' },
      years: { label: 'Years of the reward', help: 'Three to five consecutive years from the first profitable year.' },
      termYears: { label: 'Reporting term (years)', help: 'No reports after this term, whether or not there is a profit.' },
      field: 'Field of implementation',
      reasons: 'Reasons for joint implementation',
      note: 'Note',
      files: 'Files',
      textZh: 'Text of the agreement (Chinese, legally binding)',
      textEn: { label: 'English translation', help: 'For reference; the Chinese wording prevails.' },
    },
    refusals: {
      'term-below-years':
        'The reporting term of {termYears} years is shorter than the {years} years of the reward. Extend the term, or shorten the reward.',
    },
    facts: {
      'use-proposed':
        'Joint implementation proposed: {rateBp}% of the annual operating profit for {years} years from the first profitable year, reporting term {termYears} years',
    },
  },
} satisfies WordsOf<typeof proposeUse>;
