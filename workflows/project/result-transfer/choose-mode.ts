import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { coOwner, deal, dealAndClient, type Group, grown, owners, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { aTransferee } from '#workflows/project/nameable.ts';
import { withoutPart, withParty } from '#workflows/project/parties.ts';
import { amendments, each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { agreedUse } from './agreed-owner.ts';
import { isTransferring, transferModes, withTransfer } from './result-transfer.ts';

const form = z.strictObject({
  mode: z.enum(transferModes),
  field: optionalProse(500),
  territory: optionalProse(200),
  reasons: prose(10, 2000),
});
/** Which other organisation is to have the result, and why, is for the owners. */
const planReaders: Group = (project, reader, matter) =>
  matter.outcome === 'choose-other' ? owners(project, reader, matter) || coOwner(project, reader, matter) : deal(project, reader, matter);

/**
 * How the result goes into use: a licence or an assignment, to the project's enterprise or to another organisation, which becomes a party.
 * A co-owner uses the result without a licence and a fee (L17); it can take over the university's share. For another organisation
 * it is asked for its consent.
 */
export const chooseMode = defineStep({
  name: 'choose-mode',
  code: 'S5.07',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: planReaders, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    isTransferring(project) && project.transfer.protection && !project.transfer.mode && !project.transfer.use && !project.transfer.ending
      ? [{ subject: 'result', for: university(project, 'uni.tto'), due: workingDays(20) }]
      : [],
  beside: (project) => [...each('disclose-result', 'protection-choice', 'freeze-text'), ...amendments(project)],
  compares: agreedUse,
  names: { transferee: aTransferee },
  outcomes: { choose: { form }, 'choose-other': { form: form.extend({ transferee: Id }) } },
  facts: { 'mode-chosen': z.strictObject({ mode: z.enum(transferModes) }) },
  rules: ['transferee-is-party', 'co-owner-needs-no-licence'],
  breaks: (project, act) => [
    ...brokenIf(act.outcome === 'choose' && project.transfer.rights === 'joint' && act.input.mode !== 'assignment', {
      rule: 'co-owner-needs-no-licence',
      field: 'mode',
    }),
    ...brokenIf(
      act.outcome === 'choose-other' &&
        project.parties.some(({ part, organisation }) => part !== 'licensee' && organisation === act.input.transferee),
      {
        rule: 'transferee-is-party',
        field: 'transferee',
      },
    ),
  ],
  apply: (project, act) => {
    const { mode } = act.input;
    // the former transferee is no party any more
    const chosen = withTransfer(withoutPart(project, 'licensee'), { mode, plan: act.document });
    const facts = [{ type: 'mode-chosen', mode } as const];
    if (act.outcome === 'choose') return { state: chosen, facts };
    const other = withTransfer(chosen, { takers: (project.transfer.takers ?? 0) + 1 });
    return { state: withParty(other, 'licensee', act.input.transferee), facts };
  },
});
