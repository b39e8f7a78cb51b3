export const rankFacts = {
  zh: {
    'proposal-ranked': '{proposal}的方案排名第 {rank}',
    'none-above-threshold': '{proposals} 份方案均未达到入围分数线，由企业决定是否重新征集',
  },
  en: {
    'proposal-ranked': 'Ranked no. {rank}: the proposal of {proposal}',
    'none-above-threshold':
      '{proposals, plural, one {The only proposal is} other {All # proposals are}} below the threshold; the enterprise decides on another round',
  },
};
