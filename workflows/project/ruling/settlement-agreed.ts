import { z } from 'zod';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { partyOf } from '#workflows/domain/ledger.ts';
import { prose } from '#workflows/engine/carried.ts';
import type { Composition } from '#workflows/engine/composed.ts';
import type { Both } from '#workflows/engine/paper.ts';
import type { PaymentAsked } from '#workflows/engine/payment-asked.ts';
import type { Dispute } from '#workflows/overlays/dispute/dispute.ts';
import { topicNames } from '#workflows/overlays/dispute/topic-names.ts';
import { agreement, both, hash, type Line, sum } from '#workflows/project/agreed-text.ts';
import { dayZh } from '#workflows/project/contract/text/figures.ts';
import { partyNamed } from '#workflows/project/parties.ts';
import { paidFor } from '#workflows/project/payment/paid-for.ts';
import { purposeNames } from '#workflows/project/payment/purpose-names.ts';
import type { PaymentPurpose } from '#workflows/project/payment/purposes.ts';
import type { Project } from '#workflows/project/state.ts';

interface Settled {
  readonly dispute: Dispute;
  readonly recordedBy: Composition['recordedBy'];
  /** The payment that the dispute holds, as it would be ordered now. */
  readonly asked: PaymentAsked | undefined;
}
const Terms = z.object({ terms: prose(20, 5000) });
const day = (text: string): Both => both(dayZh(text), text);

/** X.05a: what a side agrees to: the dispute, the payment that goes out by it, and the mediator's terms word for word. */
export function settlementAgreed(project: Project, { dispute, recordedBy, asked }: Settled): Composition {
  const { id, by, against, topic, from, until, terms } = dispute;
  const sides = [by, against].map((party) => partyNamed(project, party).organisation);
  const ends = asked ? [partyOf(asked.credit), partyOf(asked.debit)] : [];
  return agreement({
    recordedBy,
    project,
    persons: [],
    organisations: [...new Set([...sides, ...ends.flatMap((party) => party ?? [])])],
    texts: terms === undefined ? {} : { terms },
    lines: (named, texts) => [
      [both('争议编号', 'Dispute'), both(id, id)],
      ...sides.map((side, index): Line => [index === 0 ? both('提出方', 'Raised by') : both('对方', 'Against'), named(side)]),
      [both('争议事由', 'About'), both(topicNames.zh[topic], topicNames.en[topic])],
      [both('提出日期', 'Raised on'), day(shanghaiDay(from))],
      ...(asked ? held(asked, ends, named) : []),
      [both('确认期限', 'To be agreed before'), day(shanghaiDay(until))],
      ...quoted(Terms.safeParse(texts['terms']).data?.terms),
      ...hash(terms),
    ],
  });
}

/** Of the payment: its purpose, sum, payer and payee, and that it goes out once both have agreed. */
function held(
  { purpose, subject, fen }: PaymentAsked,
  [payer = '', payee = '']: readonly (string | undefined)[],
  named: (id: string) => Both,
): Line[] {
  const about = paidFor(subject);
  const called = purposeNames[purpose as PaymentPurpose] ?? both(purpose, purpose);
  const [from, to] = [named(payer), named(payee)];
  return [
    [
      both('所涉款项', 'Payment in dispute'),
      both(about ? `${called.zh}，${about.zh}` : called.zh, about ? `${called.en}, ${about.en}` : called.en),
    ],
    [both('金额', 'Sum'), sum(fen)],
    [both('付款方和收款方', 'Payer and payee'), both(`${from.zh} 付 ${to.zh}`, `${from.en} to ${to.en}`)],
    [
      both('双方确认后', 'Once both agree'),
      both('争议了结，上述款项可以按约付出', 'the dispute is settled and this payment can be made as agreed'),
    ],
  ];
}

const quoted = (terms: string | undefined): Line[] =>
  terms === undefined ? [] : [[both('调解方案', 'Terms of the settlement'), both(terms, terms)]];
