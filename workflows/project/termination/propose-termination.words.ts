import type { WordsOf } from '#workflows/engine/wording.ts';
import { causeNames } from './cause-names.ts';
import { byIn, causeIn } from './phrases.words.ts';
import type { proposeTermination } from './propose-termination.ts';

export const proposeTerminationWords = {
  zh: {
    title: '提议解除合同',
    noun: '解除合同提议书',
    ask: '合同或任务书的任何签约方可以提议提前解除。下表按七种情形（六种事由，失信行为按企业、高校分列）列出现有数据下的结算结果（在研成本尚未核定，按零计），各方都能看到。提议后由其他各方发表意见，事由成立前一切照常。',
    outcomes: {
      propose: { label: '提议解除合同', leadsTo: '其他各方在 15 个工作日内发表意见；技术风险另由专家判断。', done: '提议解除合同' },
    },
    fields: {
      cause: { label: '事由', options: causeNames.zh },
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
    title: 'Propose termination',
    noun: 'Termination proposal',
    ask: 'Any signatory of the contract or the task book may propose early termination. The table below shows the settlement for seven cases (six causes, misconduct of the enterprise and of the university apart) on current figures (work in progress counts as zero until verified); every party sees it. The other parties then give their opinions; everything continues until a cause is established.',
    outcomes: {
      propose: {
        label: 'Propose termination',
        leadsTo: 'The other parties give their opinions within 15 working days; technical risk is also assessed by experts.',
        done: 'proposed termination of the contract',
      },
    },
    fields: {
      cause: { label: 'Cause', options: causeNames.en },
      ground: {
        label: 'Kind of technical risk',
        help: 'Only if the cause is technical risk.',
        options: {
          insurmountable: 'Insurmountable with existing technology',
          published: 'The technology has already been published by others',
        },
      },
      atFault: {
        label: 'Party at fault',
        help: 'Only if the cause is misconduct.',
        options: { enterprise: 'Enterprise', university: 'University' },
      },
      enterpriseBp: {
        label: 'Enterprise’s part of the work in progress',
        help: 'May be agreed on mutual consent; 50% if left empty.',
      },
      estimateFen: {
        label: 'Estimated work in progress (yuan)',
        help: 'Excluding accepted milestones; the verified figure is final.',
      },
      reasons: { label: 'Facts and evidence', help: 'State when, what and with what evidence; every party can read it.' },
    },
    refusals: {
      'ground-missing': 'For technical risk, the kind is required. Choose “insurmountable” or “already published by others”.',
      'ground-not-asked': 'The kind applies only to technical risk. Clear it, or choose another cause.',
      'fault-missing': 'For misconduct, the party at fault is required. Choose the enterprise or the university.',
      'fault-not-asked': 'The party at fault applies only to misconduct. Clear it, or choose another cause.',
      'part-not-asked':
        'The share can be agreed only on mutual consent; for other causes it follows the contract and the law. Clear it, or choose another cause.',
      'own-default': 'A party cannot propose termination for its own default. To leave the contract, propose mutual consent.',
      'work-is-over': 'The work has ended; only misconduct can still be proposed. Change the cause, or use the steps of the later stages.',
    },
    facts: { 'termination-proposed': `Termination proposed by ${byIn.en} (no. {round}); cause: ${causeIn.en}` },
  },
} satisfies WordsOf<typeof proposeTermination>;
