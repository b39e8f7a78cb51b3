import type { WordsOf } from '#workflows/engine/wording.ts';
import { byIn, causeIn, causeOptions } from './phrases.words.ts';
import type { proposeTermination } from './propose-termination.ts';

export const proposeTerminationWords = {
  zh: {
    title: '提议解除合同',
    noun: '解除合同提议书',
    ask: '合同或任务书的任何签约方可以提议提前解除。下表按六种事由列出现有数据下的结算结果（在研成本尚未核定，按零计），各方都能看到。提议后由其他各方发表意见，事由成立前一切照常。',
    outcomes: {
      propose: { label: '提议解除合同', leadsTo: '其他各方在 15 个工作日内发表意见；技术风险另由专家判断。', done: '提议解除合同' },
    },
    fields: {
      cause: { label: '事由', options: causeOptions.zh },
      ground: {
        label: '技术风险的情形',
        help: '事由为技术风险时填写。',
        options: { insurmountable: '现有技术条件下无法克服', published: '作为标的的技术已由他人公开' },
      },
      atFault: { label: '失信方', help: '事由为失信行为时填写。', options: { enterprise: '企业', university: '高校' } },
      enterpriseBp: { label: '在研成本由企业承担的比例', help: '协商一致时可以约定，不填按 50%。' },
      estimateFen: { label: '在研成本估算（元）', help: '不含已验收的里程碑；最终以核定数为准。' },
      reasons: { label: '事实与证据', help: '写明何时、何事、有何证据；各方都能看到。' },
    },
    refusals: {
      'ground-missing': '事由为技术风险的，须选择情形。请选择“无法克服”或“已由他人公开”。',
      'ground-not-asked': '只有技术风险需要选择情形。请清空该项，或更改事由。',
      'fault-missing': '事由为失信行为的，须指明失信方。请选择企业或高校。',
      'fault-not-asked': '只有失信行为需要指明失信方。请清空该项，或更改事由。',
      'part-not-asked': '只有协商一致可以约定承担比例，其他事由按合同和法律。请清空该项，或更改事由。',
      'own-default': '不能以本方违约为由提议解除。希望退出的，请以“协商一致”提议。',
      'work-is-over': '研发已经结束，只有失信行为仍可提议。请改选事由，其他问题按后续阶段的程序处理。',
    },
    facts: { 'termination-proposed': `${byIn.zh}提议解除合同（第 {round} 次），事由：${causeIn.zh}` },
  },
  en: {
    title: 'Propose to end the contract',
    noun: 'Proposal to end the contract',
    ask: 'Any signatory of the contract or the task book may propose to end it early. The table shows what each of the six causes would leave with the figures of today (work in progress counts as zero until it is verified); every party sees it. The others then give their opinions, and everything goes on until a cause stands.',
    outcomes: {
      propose: {
        label: 'Propose to end the contract',
        leadsTo: 'The others give their opinions within 15 working days; a technical failure is also judged by experts.',
        done: 'proposed to end the contract',
      },
    },
    fields: {
      cause: { label: 'Cause', options: causeOptions.en },
      ground: {
        label: 'Kind of technical failure',
        help: 'Only for a technical failure.',
        options: { insurmountable: 'Insurmountable with known means', published: 'The technology has been published by others' },
      },
      atFault: { label: 'Party at fault', help: 'Only for misconduct.', options: { enterprise: 'Enterprise', university: 'University' } },
      enterpriseBp: {
        label: 'Enterprise’s part of the work in progress',
        help: 'May be agreed for mutual consent; 50 % where left empty.',
      },
      estimateFen: {
        label: 'Estimated work in progress (yuan)',
        help: 'Without accepted milestones; the verified figure counts in the end.',
      },
      reasons: { label: 'Facts and evidence', help: 'What happened, when, and what proves it. Every party reads it.' },
    },
    refusals: {
      'ground-missing': 'A technical failure needs its kind. Choose “insurmountable” or “published by others”.',
      'ground-not-asked': 'Only a technical failure has a kind. Clear it, or choose another cause.',
      'fault-missing': 'Misconduct needs the party at fault. Choose the enterprise or the university.',
      'fault-not-asked': 'Only misconduct names a party at fault. Clear it, or choose another cause.',
      'part-not-asked':
        'A part can be agreed for mutual consent alone; contract and law set it for the others. Clear it, or choose another cause.',
      'own-default': 'A party cannot end the contract for its own default. To leave it, propose mutual consent.',
      'work-is-over': 'The work is over: only misconduct can still be proposed. Choose that cause, or use the steps of the later stages.',
    },
    facts: { 'termination-proposed': `Proposal {round} to end the contract, by ${byIn.en}; cause: ${causeIn.en}` },
  },
} satisfies WordsOf<typeof proposeTermination>;
