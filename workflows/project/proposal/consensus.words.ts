import type { WordsOf } from '#workflows/engine/wording.ts';
import type { consensus } from './consensus.ts';
import { rankFacts } from './order.words.ts';

export const consensusWords = {
  zh: {
    title: '专家会商',
    noun: '会商意见',
    ask: '请归纳专家组意见。{deviations, plural, =0 {} other {专家分差超过二十分的方案有 # 份，须逐一说明。}}分数不作改动；逾期未提交的，同样按平均分排序。平均分的计算：满五名专家的，去掉一个最高分和一个最低分；不满五名的，取全部专家评分的平均值。',
    outcomes: {
      agreed: { label: '提交一致意见', leadsTo: '按平均分排序，由企业选定。', done: '提交了会商意见' },
      'minority-noted': {
        label: '提交并附少数意见',
        leadsTo: '按平均分排序，由企业选定；少数意见一并存档。',
        done: '提交了会商意见，附少数意见',
      },
    },
    fields: {
      comment: '评语',
      deviations: { label: '分差说明', help: '专家分差超过二十分的方案逐一说明。' },
      proposal: '应答单位',
      explanation: '说明',
      minority: '少数意见',
      holders: '持少数意见的专家',
    },
    refusals: { 'difference-not-explained': '还有 {missing} 份方案的专家分差超过二十分而没有说明。请对照评分表逐份说明。' },
    facts: {
      'consensus-reached':
        '{how, select, agreed {专家组会商达成一致} silent {组长逾期未提交，以平均分为准} other {专家组会商完成，附少数意见}}',
      ...rankFacts.zh,
    },
  },
  en: {
    title: 'Panel consensus',
    noun: 'Consensus opinion',
    ask: 'Summarise the panel’s opinion. {deviations, plural, =0 {} one {On # proposal scores differ by more than 20 points; explain it. } other {On # proposals scores differ by more than 20 points; explain each. }}Scores are not changed; without a submission in time the same averages decide the ranking. With five or more experts the highest and the lowest score are left out; with fewer, all scores are averaged.',
    outcomes: {
      agreed: {
        label: 'Submit the agreed opinion',
        leadsTo: 'Proposals are ranked by mean score; the enterprise then selects.',
        done: 'submitted the panel’s opinion',
      },
      'minority-noted': {
        label: 'Submit with a minority opinion',
        leadsTo: 'Proposals are ranked by mean score; the enterprise then selects. The minority opinion is kept on file.',
        done: 'submitted the panel’s opinion with a minority opinion',
      },
    },
    fields: {
      comment: 'Comment',
      deviations: { label: 'Explanation of differences', help: 'Explain each proposal whose scores differ by more than 20 points.' },
      proposal: 'Proposal',
      explanation: 'Explanation',
      minority: 'Minority opinion',
      holders: 'Experts of the minority opinion',
    },
    refusals: {
      'difference-not-explained':
        '{missing, plural, one {# proposal} other {# proposals}} whose scores differ by more than 20 points {missing, plural, one {is} other {are}} not explained. Explain each by reference to the score sheets.',
    },
    facts: {
      'consensus-reached':
        '{how, select, agreed {The panel agreed} silent {The chair did not submit in time; the mean scores stand} other {The panel concluded, with a minority opinion}}',
      ...rankFacts.en,
    },
  },
} satisfies WordsOf<typeof consensus>;
