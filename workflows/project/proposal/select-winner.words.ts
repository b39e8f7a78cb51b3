import type { WordsOf } from '#workflows/engine/wording.ts';
import { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';
import type { selectWinner } from './select-winner.ts';
import { endLetters, roundEndings } from './without-award.words.ts';

export const selectWinnerWords = {
  zh: {
    title: '定榜',
    noun: '定榜决定',
    ask: '入围方案 {proposals} 份。请选定承担单位；不按名次选定的须说明理由。二次通知后仍未决定的，视为放弃，诚意金用于补偿应答单位。',
    outcomes: {
      select: { label: '选定第一名', leadsTo: '向社会公示，无异议后由高校确认。', done: '选定了第一名' },
      'select-off-rank': { label: '选定其他入围方案', leadsTo: '连同理由一并公示。', done: '不按名次选定了承担单位' },
      none: { label: '都不选', leadsTo: '项目结束，诚意金按项目群条款的比例扣留后退还。', done: '没有选定任何方案' },
    },
    fields: {
      reason: '理由',
      proposal: '应答单位',
      cause: {
        label: '原因',
        options: { 'not-convincing': '方案未达预期', 'too-expensive': '报价过高', 'need-gone': '需求已变化', other: '其他' },
      },
    },
    refusals: {
      'not-first': '所选方案排在第 {rank} 位，不是第一名。请改选第一名，或改用“选定其他入围方案”并说明理由。',
      'is-first': '所选方案就是第一名。请改用“选定第一名”，或另选一份入围方案。',
      'not-shortlisted': '所选方案不在入围名单中。请从入围方案中选择。',
    },
    facts: {
      'winner-selected': '{how, select, first {企业选定第一名} other {企业不按名次选定承担单位}}',
      'round-ended-none-selected': roundEndings.zh['round-ended-none-selected'],
      'round-ended-selection-silent': roundEndings.zh['round-ended-selection-silent'],
      ...bondFacts.zh,
    },
    letters: {
      ...endLetters.zh,
    },
  },
  en: {
    title: 'Select the awardee',
    noun: 'Award decision',
    ask: 'Shortlisted: {proposals}. Select the awardee; a choice other than the first-ranked needs reasons. Without a decision after the second notice, the selection is forfeited and the bond is shared among the bidders.',
    outcomes: {
      select: {
        label: 'Select the first-ranked',
        leadsTo: 'The award is published; without objection, the university then confirms.',
        done: 'selected the first-ranked',
      },
      'select-off-rank': {
        label: 'Select another',
        leadsTo: 'The award is published together with your reasons.',
        done: 'selected another than the first-ranked',
      },
      none: {
        label: 'Select none',
        leadsTo: 'The project ends; the bond is returned less the part kept under the programme’s terms.',
        done: 'selected none',
      },
    },
    fields: {
      reason: 'Reason',
      proposal: 'Proposal',
      cause: {
        label: 'Cause',
        options: {
          'not-convincing': 'Proposals below expectations',
          'too-expensive': 'Prices too high',
          'need-gone': 'The need has changed',
          other: 'Other',
        },
      },
    },
    refusals: {
      'not-first': 'This proposal is ranked no. {rank}, not first. Choose the first-ranked, or use “Select another” and give reasons.',
      'is-first': 'This proposal is the first-ranked. Use “Select the first-ranked”, or choose another from the shortlist.',
      'not-shortlisted': 'This proposal is not on the shortlist. Choose a shortlisted one.',
    },
    facts: {
      'winner-selected':
        '{how, select, first {The enterprise selected the first-ranked} other {The enterprise selected another than the first-ranked}}',
      'round-ended-none-selected': roundEndings.en['round-ended-none-selected'],
      'round-ended-selection-silent': roundEndings.en['round-ended-selection-silent'],
      ...bondFacts.en,
    },
    letters: {
      ...endLetters.en,
    },
  },
} satisfies WordsOf<typeof selectWinner>;
