import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { agreement, both, hash } from '#workflows/project/agreed-text.ts';
import { person } from '#workflows/project/audiences.ts';
import { percent } from '#workflows/project/contract/text/figures.ts';
import { each } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { type Disclosure, inventorsAgree, isTransferring, withTransfer } from './result-transfer.ts';
import { inPlaceOf } from './successors.ts';

/**
 * Each inventor agrees to the disclosed shares. The first objection leads back to the disclosure. A second one, or silence after a
 * second notice, is no agreement, and brings the shares before the mediator: one person cannot stop a result.
 */
export const inventorsConfirm = defineStep({
  name: 'inventors-confirm',
  code: 'S5.02',
  stage: 'result-transfer',
  since: 1,
  access: { known: owners, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const { disclosure } = project.transfer;
    if (!disclosure || !isTransferring(project) || inventorsAgree(project) || disclosure.disputed) return [];
    return disclosure.inventors
      .filter(({ inventor }) => !disclosure.agreed.includes(inventor))
      .map(({ inventor, shareBp }) => ({
        subject: 'result',
        seat: inventor,
        for: person('inventor', inPlaceOf(project, inventor)),
        due: workingDays(10),
        about: { shareBp },
      }));
  },
  beside: () => each('disclose-result'),
  composes: ({ transfer, ...project }, _form, _subject, seat) => {
    const { disclosure } = transfer;
    const shareBp = disclosure?.inventors.find(({ inventor }) => inventor === seat)?.shareBp;
    if (!disclosure || seat === undefined || shareBp === undefined) return undefined;
    return agreement({
      recordedBy: { step: 'inventors-confirm', outcome: 'agree' },
      project: { ...project, transfer },
      persons: [seat],
      organisations: [],
      lines: (named) => [
        [both('完成人', 'Inventor'), named(seat)],
        [both('本人在成果中的份额', 'Own part of the result'), both(percent(shareBp), percent(shareBp))],
        ...hash(disclosure.document),
      ],
    });
  },
  outcomes: {
    agree: { form: z.strictObject({}), composed: agreedTexts, legal: true },
    object: { form: z.strictObject({ grounds: prose(10, 2000) }), negative: true },
  },
  facts: {
    'inventor-agreed': z.strictObject({ inventor: Id }),
    'inventor-objected': z.strictObject({ inventor: Id }),
    'inventors-confirmed': z.strictObject({ inventors: Count }),
    'inventor-unanswered': z.strictObject({ inventor: Id }),
  },
  apply: (project, { outcome }, { seat: inventor = '' }) => {
    const { disclosure, ...transfer } = project.transfer;
    if (outcome === 'object' || !disclosure) {
      const facts = [{ type: 'inventor-objected', inventor } as const];
      const objections = (transfer.objections ?? 0) + 1;
      if (disclosure && objections > 1) return { state: disputedBy(project, disclosure, inventor), facts };
      return { state: { ...project, transfer: { ...transfer, objections } }, facts };
    }
    const state = withTransfer(project, { disclosure: { ...disclosure, agreed: [...disclosure.agreed, inventor] } });
    const facts = [{ type: 'inventor-agreed', inventor } as const];
    return {
      state,
      facts: inventorsAgree(state) ? [...facts, { type: 'inventors-confirmed', inventors: disclosure.inventors.length } as const] : facts,
    };
  },
  silence: {
    secondNotice: workingDays(10),
    then: (project, { seat = '' }) => {
      const { disclosure } = project.transfer;
      if (!disclosure) return { state: project };
      return { state: disputedBy(project, disclosure, seat), facts: [{ type: 'inventor-unanswered', inventor: seat }] };
    },
  },
});

const disputedBy = (project: Project, disclosure: Disclosure, inventor: string) =>
  withTransfer(project, { disclosure: { ...disclosure, disputed: [...(disclosure.disputed ?? []), inventor] } });
