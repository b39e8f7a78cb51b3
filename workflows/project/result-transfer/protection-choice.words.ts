import type { WordsOf } from '#workflows/engine/wording.ts';
import { endingFactWords } from './ending-grounds.words.ts';
import { protection, side } from './phrases.words.ts';
import type { protectionChoice } from './protection-choice.ts';

export const protectionChoiceWords = {
  zh: {
    title: '选择保护方式',
    noun: '保护方式决定',
    ask: `{suggested, select, none {请在成果公开之前选择保护方式。} other {共有方建议：${protection.zh('suggested')}。双方选择一致才成立，选择不同的由对方再次表态。}}未能一致或者经二次通知未答复的，作为技术秘密保护，不申请也不公开。`,
    outcomes: {
      file: { label: '申请知识产权', leadsTo: '确定转化方式；共有成果须双方选择一致。', done: '选择申请知识产权' },
      'keep-secret': { label: '作为技术秘密保护', leadsTo: '确定转化方式；共有成果须双方选择一致。', done: '选择作为技术秘密保护' },
      publish: { label: '公开，不申请保护', leadsTo: '任何人可以使用，不再转化：提议终结项目。', done: '选择公开成果' },
      waive: { label: '将本方部分让与共有方', leadsTo: '成果归另一方单独所有，本方可以无偿使用。', done: '将本方部分让与共有方' },
    },
    fields: {
      reasons: '理由',
      right: { label: '申请类型', options: { patent: '发明专利', model: '实用新型专利', software: '软件著作权' } },
      countries: { label: '国家或地区', help: '两位代码，如 CN、US。' },
      measures: '保密措施',
    },
    facts: {
      'protection-chosen': `保护方式已确定：${protection.zh('protection')}`,
      'protection-suggested': `${side.zh}建议${protection.zh('protection')}`,
      'protection-by-law': '{why, select, silence {经二次通知未答复} other {双方未能一致}}，作为技术秘密保护，不申请也不公开',
      'part-waived': `${side.zh}将其部分让与共有方，可以继续无偿使用`,
      'end-proposed': endingFactWords.zh['end-proposed'],
    },
  },
  en: {
    title: 'Choose the form of protection',
    noun: 'Decision on protection',
    ask: `{suggested, select, none {Choose the form of protection before the result is published.} other {The co-owner suggests ${protection.en('suggested')}. The choice is made once both choose the same; otherwise the other party answers again.}} Without agreement, or without an answer after a second notice, the result is kept as a trade secret, neither filed nor published.`,
    outcomes: {
      file: {
        label: 'File for protection',
        leadsTo: 'The mode of transfer is chosen next; for a joint result, both must choose the same.',
        done: 'chose to file for protection',
      },
      'keep-secret': {
        label: 'Keep as a trade secret',
        leadsTo: 'The mode of transfer is chosen next; for a joint result, both must choose the same.',
        done: 'chose to keep the result as a trade secret',
      },
      publish: {
        label: 'Publish without protection',
        leadsTo: 'Anyone may use it, so there is no transfer: ending the project is proposed.',
        done: 'chose to publish the result',
      },
      waive: {
        label: 'Cede our share to the co-owner',
        leadsTo: 'The other party becomes the sole owner; your own use remains free of charge.',
        done: 'ceded its share to the co-owner',
      },
    },
    fields: {
      reasons: 'Reasons',
      right: { label: 'Kind of right', options: { patent: 'Invention patent', model: 'Utility model', software: 'Software copyright' } },
      countries: { label: 'Countries or regions', help: 'Two-letter codes, for example CN, US.' },
      measures: 'Confidentiality measures',
    },
    facts: {
      'protection-chosen': `Protection chosen: ${protection.en('protection')}`,
      'protection-suggested': `${side.en} suggested ${protection.en('protection')}`,
      'protection-by-law':
        '{why, select, silence {No answer after a second notice} other {No agreement}}: kept as a trade secret, neither filed nor published',
      'part-waived': `${side.en} ceded its share to the co-owner and keeps free use`,
      'end-proposed': endingFactWords.en['end-proposed'],
    },
  },
} satisfies WordsOf<typeof protectionChoice>;
