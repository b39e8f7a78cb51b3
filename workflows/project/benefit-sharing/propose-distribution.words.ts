import type { WordsOf } from '#workflows/engine/wording.ts';
import { placeNames } from '#workflows/modules/terms/place.words.ts';
import { income } from './phrases.words.ts';
import type { proposeDistribution } from './propose-distribution.ts';

export const proposeDistributionWords = {
  zh: {
    title: '拟订分配方案',
    noun: '分配方案',
    ask: `${income.zh}净收入 {netFen, number, yuan}。完成人比例不低于高校所在地规定的下限（项目计划所在地为 {inventorFloorBp}%），技术转移机构不高于 {brokerMaxBp}%，主要贡献人员合计不低于奖励总额的一半。`,
    outcomes: { propose: { label: '提交分配方案', leadsTo: '各完成人逐一确认份额。', done: '拟订了分配方案' } },
    fields: {
      policy: '分配依据',
      place: { label: '高校所在地', options: placeNames.zh, help: '完成人比例的法定下限按高校所在地提交当日的规定执行。' },
      inventorBp: '完成人比例（%）',
      brokerBp: '技术转移机构比例（%）',
      broker: { label: '技术转移机构', help: '有分配比例的必填，不得为项目各方。' },
      schoolBp: { label: '余额中学校比例（%）', help: '其余归学院。' },
      team: '完成人分配',
      inventor: '完成人',
      partBp: { label: '所占比例（%）', help: '全部完成人合计 100%。' },
      isMain: '主要贡献人员',
      isLeader: { label: '担任领导职务', help: '在高校担任领导职务的完成人，公示时单独标明。' },
      files: '附件',
    },
    refusals: {
      'broker-missing': '技术转移机构比例为 {brokerBp}%，但没有选定机构。请选定机构，或将比例改为 0。',
      'broker-is-party': '所选机构是本项目的一方，不能作为技术转移机构。请另选机构，或将比例改为 0。',
      'inventors-not-covered':
        '成果完成人共 {expected} 名，填写 {given} 行，缺 {missing} 人。请为每名完成人各填一行，不重复，也不增列他人。',
      'inventors-below-floor': '完成人比例 {wantedBp}%，低于规定下限 {floorBp}%。请提高到不低于下限。',
      'broker-above-limit': '技术转移机构比例 {wantedBp}%，高于上限 {limitBp}%。请降到不高于上限。',
      'rates-exceed-whole': '完成人与技术转移机构的比例合计 {sumBp}%，超过 100%。请降低其中一项。',
      'team-not-whole': '各完成人所占比例合计 {sumBp}%，应为 100%。请调整各人比例。',
      'main-contributors-below-floor':
        '主要贡献人员合计 {mainBp}%，低于规定下限 {floorBp}%。请提高主要贡献人员的比例，或核对主要贡献人员的认定。',
    },
    facts: {
      'distribution-proposed': `${income.zh}分配方案：完成人 {inventorBp}%（法定下限 {inventorFloorBp}%，依据 {packs}）、技术转移机构 {brokerBp}%、余额中学校 {schoolBp}%`,
    },
  },
  en: {
    title: 'Propose the distribution',
    noun: 'Distribution proposal',
    ask: `${income.en}: net income {netFen, number, yuan}. The inventors’ rate may not be below the minimum set at the university’s place ({inventorFloorBp}% at the programme’s place), the transfer agency’s not above {brokerMaxBp}%, and the main contributors together receive at least half of the reward.`,
    outcomes: {
      propose: {
        label: 'Propose the distribution',
        leadsTo: 'Each inventor confirms their own share.',
        done: 'proposed the distribution',
      },
    },
    fields: {
      policy: 'Distribution policy',
      place: {
        label: 'University’s place',
        options: placeNames.en,
        help: 'The statutory minimum for inventors follows the rules at the university’s place on the day of submission.',
      },
      inventorBp: 'Inventors (%)',
      brokerBp: 'Transfer agency (%)',
      broker: { label: 'Transfer agency', help: 'Required if it has a share; must not be a party to the project.' },
      schoolBp: { label: 'University’s part of the rest (%)', help: 'The remainder goes to the college.' },
      team: 'Distribution among inventors',
      inventor: 'Inventor',
      partBp: { label: 'Share (%)', help: 'The shares of all inventors total 100%.' },
      isMain: 'Main contributor',
      isLeader: { label: 'Holds a leading post', help: 'At the university; stated beside the name in the public notice.' },
      files: 'Files',
    },
    refusals: {
      'broker-missing': 'The transfer agency’s rate is {brokerBp}%, but none is chosen. Choose one, or set the rate to 0.',
      'broker-is-party':
        'The organisation chosen is a party to this project and cannot be the transfer agency. Choose another, or set the rate to 0.',
      'inventors-not-covered':
        'The result has {expected, plural, one {# inventor} other {# inventors}}; {given, plural, one {# row was} other {# rows were}} entered, and {missing} missing. Enter one row for each inventor, without repetition or other persons.',
      'inventors-below-floor': 'The inventors’ rate of {wantedBp}% is below the minimum of {floorBp}%. Raise it to at least that.',
      'broker-above-limit': 'The transfer agency’s rate of {wantedBp}% is above the maximum of {limitBp}%. Lower it to that or less.',
      'rates-exceed-whole': 'The rates of inventors and transfer agency add up to {sumBp}%, more than 100%. Lower one of them.',
      'team-not-whole': 'The inventors’ shares add up to {sumBp}%, but must total 100%. Adjust the shares.',
      'main-contributors-below-floor':
        'The main contributors together have {mainBp}%, below the minimum of {floorBp}%. Raise their shares, or check who is a main contributor.',
    },
    facts: {
      'distribution-proposed': `${income.en}: inventors {inventorBp}% (statutory minimum {inventorFloorBp}%, under {packs}), transfer agency {brokerBp}%, university {schoolBp}% of the rest`,
    },
  },
} satisfies WordsOf<typeof proposeDistribution>;
