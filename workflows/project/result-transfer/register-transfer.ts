import { z } from 'zod';
import { Day, shanghaiDay } from '#workflows/domain/days.ts';
import { code } from '#workflows/domain/text.ts';
import { brokenByEarliest, brokenByLatest, earliestRules, latestRules } from '#workflows/engine/day-rules.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep } from '#workflows/project/state.ts';
import { dealSubject, withTransfer } from './result-transfer.ts';

const registryNumber = code(4, 40);

/**
 * The contract's record at the registry, and for a patent at CNIPA: tax relief hangs on it (L13). Silence leaves it unrecorded, and
 * the handover does not wait for it; it can be recorded later.
 */
export const registerTransfer = defineStep({
  name: 'register-transfer',
  code: 'S5.16',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal), redact: { registryNumber: deal } },
  opens: (project) => {
    const { deal, registration, unregistered } = project.transfer;
    // a joint use is no contract for a register
    if (!deal || deal.mode === 'joint-use' || registration || (project.phase !== 'transferring' && project.phase !== 'sharing')) return [];
    const opening = { subject: dealSubject(project, 'transfer'), for: university(project, 'uni.research') };
    return [unregistered ? opening : { ...opening, due: workingDays(20) }];
  },
  beside: () => each('set-price'),
  outcomes: { register: { form: z.strictObject({ registryNumber, registeredOn: Day, files: optionalFiles() }) } },
  facts: { 'transfer-registered': z.strictObject({ registryNumber, registeredOn: Day }), 'transfer-unregistered': noDetails },
  rules: [...earliestRules, ...latestRules],
  breaks: (project, { input: { registeredOn }, at }) => [
    ...brokenByEarliest('registeredOn', registeredOn, shanghaiDay(project.transfer.deal?.signedAt ?? at)),
    ...brokenByLatest('registeredOn', registeredOn, shanghaiDay(at)),
  ],
  apply: (project, { input: { registryNumber, registeredOn } }) => ({
    state: withTransfer(project, { registration: registryNumber }),
    facts: [{ type: 'transfer-registered', registryNumber, registeredOn }],
  }),
  silence: {
    secondNotice: workingDays(20),
    then: (project) => ({ state: withTransfer(project, { unregistered: true }), facts: [{ type: 'transfer-unregistered' }] }),
  },
});
