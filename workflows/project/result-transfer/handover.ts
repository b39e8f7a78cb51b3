import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { Count, noDetails } from '#workflows/engine/facts.ts';
import { largestFileBytes, optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { investigator } from '#workflows/project/milestone-funding/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { dealSubject, isTransferring, withTransfer } from './result-transfer.ts';

/** Documents, samples and training go to the transferee; again, where something was missing. Silence lets the transferee rescind. */
export const handover = defineStep({
  name: 'handover',
  code: 'S5.21',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) =>
    isTransferring(project) && mayDeliver(project)
      ? [{ subject: dealSubject(project, 'result'), for: investigator(project), due: workingDays(20) }]
      : [],
  beside: () => each('set-price'),
  outcomes: {
    deliver: {
      form: z.strictObject({
        documentCount: z.int().min(0).max(10_000),
        sampleCount: z.int().min(0).max(10_000),
        trainingHours: z.int().min(0).max(2000),
        handoverList: prose(10, 5000),
        files: optionalFiles({ mostBytes: largestFileBytes }),
      }),
    },
  },
  facts: {
    'result-delivered': z.strictObject({ documentCount: Count, sampleCount: Count, trainingHours: Count }),
    'result-not-delivered': noDetails,
  },
  apply: (project, { input: { documentCount, sampleCount, trainingHours } }) => ({
    state: withTransfer(project, { delivered: true }),
    facts: [{ type: 'result-delivered', documentCount, sampleCount, trainingHours }],
  }),
  silence: {
    secondNotice: workingDays(20),
    then: (project) => ({ state: withTransfer(project, { notDelivered: true }), facts: [{ type: 'result-not-delivered' }] }),
  },
});

const mayDeliver = ({ transfer: { registration, unregistered, delivered, notDelivered } }: Project) =>
  (registration !== undefined || unregistered === true) && !delivered && !notDelivered;
