import { z } from 'zod';
import { Day } from '#workflows/domain/days.ts';
import { BasisPoints, WHOLE_BP } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { coOwner, owners, parties } from '#workflows/project/access/readers.ts';
import { investigator } from '#workflows/project/milestone-funding/audiences.ts';
import { anInventor } from '#workflows/project/nameable.ts';
import { defineStep } from '#workflows/project/state.ts';
import { withoutEnding } from './ending.ts';
import { isTransferring, withTransfer } from './result-transfer.ts';

const ResultKind = z.enum(['invention', 'utility-model', 'software', 'know-how', 'variety', 'other']);

/** 成果披露: what has come out, who made it and with which part. An inventor's objection opens it again. */
export const discloseResult = defineStep({
  name: 'disclose-result',
  code: 'S5.01',
  stage: 'result-transfer',
  since: 1,
  access: { known: [parties, owners], read: [owners, coOwner], actor: 'named', figures: [owners, coOwner], redact: { inventors: owners } },
  opens: (project) => {
    const concluded = project.phase === 'finalAcceptance' && project.funding.conclusion !== undefined && isClear(project, 'conclusion');
    if (project.transfer.ending?.at) return [];
    const asked = concluded || (isTransferring(project) && !project.transfer.disclosure);
    return asked ? [{ subject: 'result', for: investigator(project), due: workingDays(20) }] : [];
  },
  names: { inventor: anInventor },
  outcomes: {
    disclose: {
      form: z.strictObject({
        resultTitle: prose(4, 200),
        kind: ResultKind,
        abstract: prose(50, 3000),
        // 55: with its prefix the person names a ledger account of at most 64 characters
        inventors: z
          .array(z.strictObject({ inventor: Id.max(55), shareBp: BasisPoints.min(1) }))
          .min(1)
          .max(30),
        fundingSources: prose(2, 500),
        publicOn: Day.optional(),
        contractClause: optionalProse(200),
        files: optionalFiles(),
      }),
    },
  },
  facts: { 'result-disclosed': z.strictObject({ kind: ResultKind, inventors: Count }) },
  rules: ['inventor-twice', 'shares-not-whole'],
  breaks: (_project, { input: { inventors } }) => {
    const named = inventors.map(({ inventor }) => inventor);
    const givenBp = inventors.reduce((sum, { shareBp }) => sum + shareBp, 0);
    return [
      ...named.flatMap((inventor, index) => {
        const first = named.indexOf(inventor);
        return brokenIf(first < index, {
          rule: 'inventor-twice',
          field: `inventors.${index}.inventor`,
          figures: { row: index + 1, first: first + 1 },
        });
      }),
      ...brokenIf(givenBp !== WHOLE_BP, { rule: 'shares-not-whole', field: 'inventors', figures: { givenBp } }),
    ];
  },
  apply: (project, { input: { kind, inventors, publicOn }, document }) => ({
    // an end proposed for want of a result falls
    state: withTransfer(
      { ...withoutEnding(project), phase: 'transferring' },
      { disclosure: { inventors, agreed: [], document, ...(publicOn ? { publicOn } : {}) } },
    ),
    facts: [{ type: 'result-disclosed', kind, inventors: inventors.length }],
  }),
});
