import type { WordsOf } from '#workflows/engine/wording.ts';
import { conflictFields } from '#workflows/modules/panel/panel.words.ts';
import type { judgeDifficulty } from './judge-difficulty.ts';
import { reviewFactWords } from './phrases.words.ts';

export const judgeDifficultyWords = {
  zh: {
    title: '判断技术困难',
    noun: '技术困难意见',
    ask: '提议以技术风险解除合同。请专家判断：在现有技术条件下这一困难是否确实无法克服，承担方是否已尽合理努力。',
    outcomes: {
      'name-experts': { label: '确定专家', leadsTo: '专家在 10 个工作日内各自发表意见。', done: '确定了判断技术困难的专家' },
      confirm: { label: '确实无法克服', leadsTo: '全体专家和各方意见齐备后得出结果。', done: '认为困难无法克服' },
      reject: { label: '可以克服', leadsTo: '多数专家认为可以克服的，进入调解。', done: '认为困难可以克服' },
      'declare-conflict': { label: '申报回避', leadsTo: '不再请您判断。', done: '申报了回避' },
    },
    fields: { ...conflictFields.zh, experts: '专家', opinion: '意见' },
    refusals: {
      'named-twice': '同一位专家列了两次。请改选另一位。',
      'works-on-project': '该专家属于本项目的参与方或申报过回避。请改选与各方无关的专家。',
    },
    facts: {
      'difficulty-panel-named': '确定 {members} 位专家判断技术困难',
      'difficulty-panel-unnamed': '逾期未确定专家，按各方意见处理',
      'difficulty-judged': '一位专家{opinion, select, confirm {认为困难无法克服} reject {认为困难可以克服} other {未发表意见}}',
      ...reviewFactWords.zh,
    },
  },
  en: {
    title: 'Assess a technical difficulty',
    noun: 'Opinion on a technical difficulty',
    ask: 'Termination has been proposed for technical risk. State whether the difficulty really cannot be overcome with existing technology, and whether the university has made reasonable efforts.',
    outcomes: {
      'name-experts': {
        label: 'Name the experts',
        leadsTo: 'Each gives an opinion within 10 working days.',
        done: 'named the experts on the difficulty',
      },
      confirm: {
        label: 'It cannot be overcome',
        leadsTo: 'The result follows once all experts and parties have given their opinions.',
        done: 'found the difficulty insurmountable',
      },
      reject: {
        label: 'It can be overcome',
        leadsTo: 'If most experts say so, the proposal goes to mediation.',
        done: 'found the difficulty surmountable',
      },
      'declare-conflict': {
        label: 'Declare a conflict of interest',
        leadsTo: 'You are released from the assessment.',
        done: 'declared a conflict of interest',
      },
    },
    fields: { ...conflictFields.en, experts: 'Experts', opinion: 'Opinion' },
    refusals: {
      'named-twice': 'The same expert is named twice. Choose another one.',
      'works-on-project':
        'This expert belongs to a party of the project, or has declared a conflict of interest. Choose an expert unrelated to the parties.',
    },
    facts: {
      'difficulty-panel-named': '{members} experts were named to assess the difficulty',
      'difficulty-panel-unnamed': 'No experts were named in time; the parties’ opinions decide',
      'difficulty-judged':
        'An expert {opinion, select, confirm {finds the difficulty insurmountable} reject {finds that it can be overcome} other {gave no opinion}}',
      ...reviewFactWords.en,
    },
  },
} satisfies WordsOf<typeof judgeDifficulty>;
