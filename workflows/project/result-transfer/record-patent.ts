import { z } from 'zod';
import { Day, shanghaiDay, startOfDay } from '#workflows/domain/days.ts';
import { code } from '#workflows/domain/text.ts';
import { prose } from '#workflows/engine/carried.ts';
import { brokenByLatest, latestRules } from '#workflows/engine/day-rules.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { endAnnounced, endFacts, endLicence, isLicensed } from '#workflows/project/benefit-sharing/licence.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { withTransfer } from './result-transfer.ts';

const patentNumber = code(4, 40);

/** S5.06: filed, granted, invalidated. With the right the licence ends, from the day of the decision; what was paid is not returned. */
export const recordPatent = defineStep({
  name: 'record-patent',
  code: 'S5.06',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  optional: true,
  opens: (project) => {
    const { phase, transfer } = project;
    return (phase === 'transferring' || phase === 'sharing') && (transfer.protection === 'patent' || transfer.protection === 'model')
      ? [
          {
            subject: 'patents',
            for: university(project, 'uni.tto'),
            offers: (transfer.patents ?? []).length > 0 ? ['file', 'grant', 'invalidate'] : ['file'],
          },
        ]
      : [];
  },
  beside: () => each('protection-choice'),
  outcomes: {
    file: { form: z.strictObject({ patentNumber, filedOn: Day, files: optionalFiles() }) },
    grant: { form: z.strictObject({ patentNumber, grantedOn: Day, annuityOn: Day, files: optionalFiles() }) },
    invalidate: {
      form: z.strictObject({ patentNumber, decidedOn: Day, evidence: prose(10, 2000), files: optionalFiles() }),
      legal: true,
      negative: true,
    },
  },
  facts: {
    'patent-filed': z.strictObject({ patentNumber, filedOn: Day }),
    'patent-granted': z.strictObject({ patentNumber, grantedOn: Day, annuityOn: Day }),
    'patent-invalidated': z.strictObject({ patentNumber, decidedOn: Day }),
    ...endFacts,
  },
  announces: endAnnounced,
  rules: ['patent-known', 'patent-unknown', ...latestRules],
  breaks: (project, act) => {
    const isKnown = (project.transfer.patents ?? []).some(({ number }) => number === act.input.patentNumber);
    const isFiling = act.outcome === 'file';
    const [field, day] =
      act.outcome === 'file'
        ? (['filedOn', act.input.filedOn] as const)
        : act.outcome === 'grant'
          ? (['grantedOn', act.input.grantedOn] as const)
          : (['decidedOn', act.input.decidedOn] as const);
    return [
      ...brokenIf(isFiling && isKnown, { rule: 'patent-known', field: 'patentNumber' }),
      ...brokenIf(!isFiling && !isKnown, { rule: 'patent-unknown', field: 'patentNumber' }),
      ...brokenByLatest(field, day, shanghaiDay(act.at)),
    ];
  },
  apply: (project, act) => {
    const patents = project.transfer.patents ?? [];
    const { patentNumber: number } = act.input;
    if (act.outcome === 'file') {
      const { filedOn } = act.input;
      return {
        state: withTransfer(project, { patents: [...patents, { number, filedOn, state: 'filed' }] }),
        facts: [{ type: 'patent-filed', patentNumber: number, filedOn }],
      };
    }
    const others = (changed: object) => patents.map((patent) => (patent.number === number ? { ...patent, ...changed } : patent));
    if (act.outcome === 'grant') {
      const { grantedOn, annuityOn } = act.input;
      return {
        state: withTransfer(project, { patents: others({ state: 'granted', annuityOn }) }),
        facts: [{ type: 'patent-granted', patentNumber: number, grantedOn, annuityOn }],
      };
    }
    const { decidedOn } = act.input;
    const state = withTransfer(project, { patents: others({ state: 'invalidated' }) });
    const fact = { type: 'patent-invalidated', patentNumber: number, decidedOn } as const;
    const isLast = (state.transfer.patents ?? []).every((patent) => patent.state === 'invalidated');
    if (!isLast || !isLicensed(project)) return { state, facts: [fact] };
    const ended = endLicence(state, { cause: 'invalidated', endsAt: startOfDay(decidedOn), sellOffMonths: 0 }, act.at);
    return { ...ended, facts: [fact, ...(ended.facts ?? [])] };
  },
});
