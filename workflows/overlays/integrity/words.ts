import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { decideIntegrityCase, integritySteps, openIntegrityCase } from './integrity.ts';

const party = {
  zh: '{by, select, enterprise {企业方} university {高校方} funder {资助方} other {平台}}',
  en: '{by, select, enterprise {the enterprise} university {the university} funder {the funder} other {the platform}}',
} as const;

const openWords = {
  zh: {
    title: '立案核查诚信问题',
    noun: '诚信核查立案',
    ask: '对一方的行为立案核查。核查期间财政补助暂不批准、不拨付；核查内容只有平台项目管理人员知悉。',
    outcomes: { open: { label: '立案', leadsTo: '由另一人在 30 个工作日内作出决定。', done: '立案核查' } },
    fields: { party: '核查哪一方', facts: '已知事实', evidence: '证据及其存放处' },
    refusals: {
      'not-a-party': '所选单位不是本项目的一方。请从列出的各方中选择。',
      'looked-into-already': '对这一方的核查正在进行。请补充到已有的核查中。',
    },
    facts: { 'integrity-case-opened': `对${party.zh}立案核查` },
  },
  en: {
    title: 'Open an integrity case',
    noun: 'Integrity case',
    ask: 'Open an inquiry into a party’s conduct. Meanwhile no subsidy is approved or paid; the case is known only to the platform’s project staff.',
    outcomes: {
      open: { label: 'Open the case', leadsTo: 'Another person decides within 30 working days.', done: 'opened an integrity case' },
    },
    fields: { party: 'Party', facts: 'Facts known', evidence: 'Evidence and its location' },
    refusals: {
      'not-a-party': 'This organisation is not a party to the project. Choose one from the list.',
      'looked-into-already': 'An inquiry into this party is already open. Add to that case.',
    },
    facts: { 'integrity-case-opened': `An integrity case about ${party.en} was opened` },
  },
} satisfies WordsOf<ReturnType<typeof openIntegrityCase>>;

const decideWords = {
  zh: {
    title: '决定诚信核查',
    noun: '诚信核查决定',
    ask: `对${party.zh}的核查。请阅读立案材料后决定：不予处理、警示，或在若干月内不得取得财政补助。`,
    outcomes: {
      none: { label: '不予处理', leadsTo: '核查结束，补助照常办理。', done: '决定不予处理' },
      warn: { label: '警示', leadsTo: '核查结束，补助照常办理，警示记录在案。', done: '决定警示' },
      bar: { label: '限制取得补助', leadsTo: '本项目不再批准、拨付财政补助。', done: '决定限制取得补助' },
    },
    fields: { findings: '查明的事实和理由', months: '限制期（月）', note: '说明' },
    facts: {
      'integrity-case-decided': `对${party.zh}的核查结束：{sanction, select, none {不予处理} warn {警示} other {限制取得财政补助 {months} 个月}}`,
    },
  },
  en: {
    title: 'Decide an integrity case',
    noun: 'Decision on an integrity case',
    ask: `About ${party.en}. Read the case file and decide: no sanction, a warning, or a bar from public subsidy for a number of months.`,
    outcomes: {
      none: { label: 'No sanction', leadsTo: 'The case is closed; the subsidy proceeds as usual.', done: 'decided on no sanction' },
      warn: {
        label: 'Warn',
        leadsTo: 'The case is closed; the subsidy proceeds as usual and the warning is recorded.',
        done: 'decided on a warning',
      },
      bar: { label: 'Bar from subsidy', leadsTo: 'No further subsidy is approved or paid in this project.', done: 'decided on a bar' },
    },
    fields: { findings: 'Findings and reasons', months: 'Duration (months)', note: 'Note' },
    facts: {
      'integrity-case-decided': `The integrity case about ${party.en} is closed: {sanction, select, none {no sanction} warn {a warning} other {no public subsidy for {months, plural, one {# month} other {# months}}}}`,
    },
  },
} satisfies WordsOf<ReturnType<typeof decideIntegrityCase>>;

export const integrityWords = {
  title: { zh: '诚信核查', en: 'Integrity' },
  definitions: { 'open-integrity-case': openWords, 'decide-integrity-case': decideWords },
} satisfies StageWords<ReturnType<typeof integritySteps>>;
