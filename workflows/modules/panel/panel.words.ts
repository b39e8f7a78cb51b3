import type { FieldWords, InBothLanguages } from '#workflows/engine/wording.ts';

/** A declared conflict of interest, wherever an expert declares it. */

export const conflictFields = {
  zh: {
    type: {
      label: '回避情形',
      options: {
        'same-organisation': '同一单位',
        coauthor: '三年内合作发表或合作项目',
        advisor: '师生关系',
        kin: '亲属关系',
        finance: '经济利益',
        competitor: '竞争关系',
        other: '其他',
      },
    },
    facts: '具体情况',
  },
  en: {
    type: {
      label: 'Kind of conflict',
      options: {
        'same-organisation': 'Same organisation',
        coauthor: 'Joint work within three years',
        advisor: 'Advisor or student',
        kin: 'Kinship',
        finance: 'Financial interest',
        competitor: 'Competitor',
        other: 'Other',
      },
    },
    facts: 'Facts',
  },
} satisfies InBothLanguages<Readonly<Record<string, FieldWords>>>;
