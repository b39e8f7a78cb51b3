import type { StageWords, WordsOf } from '#workflows/engine/wording.ts';
import type { recusalSteps, recuse } from './recuse.ts';

const recuseWords = {
  zh: {
    title: '声明回避',
    noun: '回避声明',
    ask: '与任何一方有利害关系的项目经理、秘书、审计和调解员应当回避。声明后您在本项目中不再收到待办，已办事项仍然有效；事项由同岗同事办理。',
    outcomes: { declare: { label: '声明回避', leadsTo: '您在本项目中不再办理任何事项。', done: '声明回避' } },
    fields: {
      tie: {
        label: '关系',
        options: { kin: '亲属', employment: '任职', finance: '经济利益', adviser: '师生或顾问', competitor: '竞争', other: '其他' },
      },
      facts: '事实',
    },
    facts: {
      'officer-recused':
        '平台人员声明回避：{tie, select, kin {亲属关系} employment {任职关系} finance {经济利益} adviser {师生或顾问关系} competitor {竞争关系} other {其他关系}}',
    },
  },
  en: {
    title: 'Recuse yourself',
    noun: 'Recusal',
    ask: 'Project managers, secretaries, auditors and mediators with an interest in any party must recuse themselves. You receive no more items in this project; acts already done remain valid, and colleagues in the same role take over.',
    outcomes: { declare: { label: 'Recuse myself', leadsTo: 'You no longer act in this project.', done: 'recused themselves' } },
    fields: {
      tie: {
        label: 'Tie',
        options: {
          kin: 'Family',
          employment: 'Employment',
          finance: 'Financial interest',
          adviser: 'Teacher, student or adviser',
          competitor: 'Competitor',
          other: 'Another tie',
        },
      },
      facts: 'Facts',
    },
    facts: {
      'officer-recused':
        'A platform officer has recused themselves: {tie, select, kin {family ties} employment {employment by a party} finance {a financial interest} adviser {teacher, student or adviser} competitor {competition} other {another tie}}',
    },
  },
} satisfies WordsOf<ReturnType<typeof recuse>>;
export const recusalWords = {
  title: { zh: '回避', en: 'Recusal' },
  definitions: { recuse: recuseWords },
} satisfies StageWords<ReturnType<typeof recusalSteps>>;
