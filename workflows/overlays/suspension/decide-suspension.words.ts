import { earliestRefusals, latestRefusals } from '#workflows/engine/day-rules.words.ts';
import type { WordsOf } from '#workflows/engine/wording.ts';
import type { decideSuspension } from './decide-suspension.ts';
import { groundIn } from './grounds.words.ts';

export const decideSuspensionWords = {
  zh: {
    title: '核实中止申请',
    noun: '中止决定',
    ask: `有一方申请中止研发，事由：${groundIn.zh}。请核实后决定。中止后研发期限停止计算，逾期视为同意等规则不起作用；已发出的付款照常，付款义务不变。`,
    outcomes: {
      suspend: { label: '中止研发', leadsTo: '研发期限停止计算，各方收到通知；每 30 天复核一次。', done: '中止了研发' },
      refuse: { label: '不予中止', leadsTo: '一切照常，各方可以再次申请。', done: '没有同意中止研发' },
    },
    fields: {
      untilOn: { label: '中止至（含当日）', help: '到期自动恢复；不填的，由记录人复核后恢复。' },
      note: '说明',
      reason: '理由',
    },
    refusals: { ...earliestRefusals.zh, ...latestRefusals.zh },
    facts: {
      'work-suspended': `研发中止，事由：${groundIn.zh}`,
      'suspension-refused': `中止研发的申请未获同意（事由：${groundIn.zh}）`,
    },
  },
  en: {
    title: 'Decide on the suspension',
    noun: 'Decision on the suspension',
    ask: `A party asks to suspend the work. Ground: ${groundIn.en}. Verify the facts, then decide. During a suspension the work deadlines are stopped and silence has no effect; payments already ordered proceed, and payment obligations are unchanged.`,
    outcomes: {
      suspend: {
        label: 'Suspend the work',
        leadsTo: 'The work deadlines stop and every party is notified; the suspension is reviewed every 30 days.',
        done: 'suspended the work',
      },
      refuse: { label: 'Refuse', leadsTo: 'Everything continues; a new request may be made.', done: 'refused to suspend the work' },
    },
    fields: {
      untilOn: {
        label: 'Suspended until (inclusive)',
        help: 'Work resumes automatically after this day. If empty, it resumes by decision after a review.',
      },
      note: 'Note',
      reason: 'Reasons',
    },
    refusals: { ...earliestRefusals.en, ...latestRefusals.en },
    facts: {
      'work-suspended': `The work was suspended. Ground: ${groundIn.en}`,
      'suspension-refused': `The suspension was refused (ground: ${groundIn.en})`,
    },
  },
} satisfies WordsOf<ReturnType<typeof decideSuspension>>;
