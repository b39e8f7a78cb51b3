import { z } from 'zod';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { type Instant, workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { agreement, both, hash, type Line } from '#workflows/project/agreed-text.ts';
import { platform, taker, university } from '#workflows/project/audiences.ts';
import { each } from '#workflows/project/readings.ts';
import { inventors, takers } from '#workflows/project/recipients.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { modeNames } from './mode-names.ts';
import { dealSubject, isTransferring, takerOf, withTransfer } from './result-transfer.ts';

const complete = (project: Project, at: Instant) => withTransfer({ ...project, phase: 'sharing' }, { handedOverAt: at });

const handedOver = (project: Project) => [...inventors(project), university(project, 'uni.tto'), ...takers(project)];

/**
 * The enterprise finds the handover complete, and the transfer takes effect; or it names the missing parts. Silence is no acceptance
 * without a clause: the project manager then looks into the delivery as well.
 */
export const acceptHandover = defineStep({
  name: 'accept-handover',
  code: 'S5.22',
  stage: 'result-transfer',
  since: 1,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    const { delivered, handedOverAt, unanswered } = project.transfer;
    if (!isTransferring(project) || !delivered || handedOverAt) return [];
    const subject = dealSubject(project, 'result');
    const own = { subject, seat: takerOf(project).id, for: taker(project, 'ent.rdlead'), due: workingDays(10) };
    return unanswered ? [own, { subject, seat: 'platform', for: platform(project, 'pm'), due: workingDays(10) }] : [own];
  },
  beside: () => each('handover'),
  composes: (project) => {
    const { mode, disclosure, registration } = project.transfer;
    const taker = takerOf(project).organisation;
    return (
      mode &&
      agreement({
        recordedBy: { step: 'accept-handover', outcome: 'accept' },
        project,
        persons: [],
        organisations: [taker],
        lines: (named) => [
          [both('受让方', 'Transferee'), named(taker)],
          [both('转化方式', 'Mode'), both(modeNames.zh[mode], modeNames.en[mode])],
          ...(registration ? [[both('技术合同登记编号', 'Registered contract'), both(registration, registration)] satisfies Line] : []),
          [both('确认事项', 'Confirmed'), both('约定的资料已完整移交', 'what was agreed has been handed over in full')],
          ...hash(disclosure?.document),
        ],
      })
    );
  },
  outcomes: {
    accept: { form: z.strictObject({ remarks: optionalProse(2000) }), composed: agreedTexts, legal: true },
    incomplete: { form: z.strictObject({ missing: prose(10, 2000) }), grounds: 'missing', negative: true },
  },
  facts: { 'handover-accepted': noDetails, 'handover-incomplete': noDetails, 'handover-deemed-complete': noDetails },
  announces: { 'handover-accepted': handedOver, 'handover-incomplete': handedOver, 'handover-deemed-complete': handedOver },
  apply: (project, { outcome, at }) => {
    if (outcome === 'accept') return { state: complete(project, at), facts: [{ type: 'handover-accepted' }] };
    const { delivered: _delivered, unanswered: _silent, ...transfer } = project.transfer;
    return { state: { ...project, transfer }, facts: [{ type: 'handover-incomplete' }] };
  },
  silence: {
    secondNotice: workingDays(5),
    // deemed complete only where the project's contract says so, which binds its enterprise alone; else the project's managers find out what was delivered
    then: (project, { seat }, at) =>
      project.contracting.contract?.silenceAccepts && seat === 'enterprise'
        ? { state: complete(project, at), facts: [{ type: 'handover-deemed-complete' }] }
        : {
            state: project.transfer.unanswered ? project : withTransfer(project, { unanswered: true }),
            notices: (['pm', 'pm.lead'] as const).map((role) => ({ to: platform(project, role), template: 'handover-unanswered' })),
          },
  },
});
