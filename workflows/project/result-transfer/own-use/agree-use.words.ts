import type { WordsOf } from '#workflows/engine/wording.ts';
import {
  askOnPaper,
  paperOutcomes,
  signatureFacts,
  textSignatureFields,
  textSignatureRefusals,
} from '#workflows/modules/signature/signature.words.ts';
import { side as party } from '#workflows/project/contract/phrases.words.ts';
import { side } from '#workflows/project/result-transfer/phrases.words.ts';
import type { agreeUse } from './agree-use.ts';

export const agreeUseWords = {
  zh: {
    title: '签署合作实施协议',
    noun: '合作实施协议签署页',
    ask: askOnPaper.zh(
      '合作实施成果，不收许可费；自首个盈利年度起 {years} 年，每年提取营业利润的 {rateBp}% 奖励完成人。协议文本列于下方。双方均签署后生效；经二次通知仍未签署的失效。',
    ),
    outcomes: {
      ...paperOutcomes.zh,
      sign: { label: '签署协议', leadsTo: '双方签署齐全后生效，按年申报营业利润。', done: '签署了合作实施协议' },
      refuse: { label: '拒绝签署', leadsTo: '方案作废，重新选择转化方式。', done: '拒绝签署合作实施协议' },
    },
    fields: { reasons: '理由', ...textSignatureFields.zh },
    refusals: textSignatureRefusals.zh,
    facts: {
      ...signatureFacts(party).zh,
      'use-signed-by': `${side.zh}已签署合作实施协议`,
      'use-agreed': '合作实施协议生效：自首个盈利年度起 {years} 年，每年提取营业利润的 {rateBp}% 奖励完成人',
      'use-refused': `${side.zh}拒绝签署合作实施协议，重新选择转化方式`,
      'use-lapsed': '经二次通知仍未签署，合作实施方案失效',
    },
    letters: { 'in-use': '成果由企业合作实施，完成人按年度利润取得奖励' },
  },
  en: {
    title: 'Sign the joint implementation agreement',
    noun: 'Signature of the joint implementation agreement',
    ask: askOnPaper.en(
      'The result is implemented jointly without a licence fee; for {years} years from the first profitable year, {rateBp}% of the annual operating profit rewards the inventors. The agreement text is shown below. It takes effect once both have signed and lapses if not signed after a second notice.',
    ),
    outcomes: {
      ...paperOutcomes.en,
      sign: {
        label: 'Sign the agreement',
        leadsTo: 'It takes effect once both have signed; operating profit is then reported yearly.',
        done: 'signed the joint implementation agreement',
      },
      refuse: {
        label: 'Refuse to sign',
        leadsTo: 'The proposal lapses; a mode of transfer is chosen instead.',
        done: 'refused to sign the joint implementation agreement',
      },
    },
    fields: { reasons: 'Reasons', ...textSignatureFields.en },
    refusals: textSignatureRefusals.en,
    facts: {
      ...signatureFacts(party).en,
      'use-signed-by': `${side.en} signed the joint implementation agreement`,
      'use-agreed':
        'Joint implementation agreed: {rateBp}% of the annual operating profit for the inventors, for {years} years from the first profitable year',
      'use-refused': `${side.en} refused to sign the joint implementation agreement; a mode of transfer is chosen instead`,
      'use-lapsed': 'Not signed after a second notice; the proposed joint implementation lapsed',
    },
    letters: { 'in-use': 'The result is implemented jointly with the enterprise; the inventors are rewarded from the annual profit' },
  },
} satisfies WordsOf<typeof agreeUse>;
