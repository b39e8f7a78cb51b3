import { z } from 'zod';
import { prose } from '#workflows/engine/carried.ts';
import { noDetails } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { dealAndClient, grown, owners, parties, side } from '#workflows/project/access/readers.ts';
import { enterprise, university } from '#workflows/project/audiences.ts';
import { composedTexts } from '#workflows/project/contract/text/contract-text.ts';
import { theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { takers } from '#workflows/project/recipients.ts';
import { figuresOf, priced } from '#workflows/project/result-transfer/priced.ts';
import { isTransferring, standingPrice, withTransfer } from '#workflows/project/result-transfer/result-transfer.ts';
import { textBasis, transferText } from '#workflows/project/result-transfer/text/transfer-text.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { takenBy, waitsForFirstRefusal } from './taken-by.ts';

const taken = z.strictObject({ statement: prose(2, 2000), relatedParty: z.boolean() });
const source = { step: 'first-refusal', outcome: 'take' } as const;
const toClient = (project: Project) => takenBy(project, theParty(project, 'enterprise').organisation);
const concerned = (project: Project) => [university(project, 'uni.tto'), ...takers(project)];

/** L9: the client of a commissioned development may take a result that is to be assigned to another organisation, on the same terms. Silence waives it. */
export const firstRefusal = defineStep({
  name: 'first-refusal',
  code: 'S5.34',
  stage: 'result-transfer',
  since: 1,
  access: {
    known: dealAndClient,
    asked: parties,
    read: [owners, side('enterprise')],
    actor: 'named',
    figures: grown(owners, side('enterprise')),
  },
  opens: (project) => {
    const price = standingPrice(project);
    if (!price || !isTransferring(project) || !waitsForFirstRefusal(project)) return [];
    const subject = `refusal-${project.transfer.takers ?? 1}-${price.round + 1}`;
    return [{ subject, for: enterprise(project, 'ent.signatory'), due: workingDays(15), about: figuresOf(price.terms) }];
  },
  beside: () => each('disclose-result'),
  binds: (_project, { about }) => Number(about?.['fen'] ?? about?.['entryFeeFen'] ?? 0),
  composes: (project, form) => {
    const price = standingPrice(project);
    const typed = taken.safeParse(form);
    if (!price || !typed.success) return undefined;
    return transferText(toClient(project), { terms: price.terms, relatedParty: typed.data.relatedParty, source });
  },
  outcomes: {
    take: { form: taken, composed: composedTexts, legal: true },
    waive: { form: z.strictObject({ reasons: prose(2, 2000) }), legal: true, negative: true },
  },
  facts: { 'taken-first': priced({}), 'first-refusal-waived': noDetails, 'first-refusal-lapsed': noDetails },
  announces: {
    'taken-first': (project) => [university(project, 'uni.tto'), university(project, 'uni.research')],
    'first-refusal-waived': concerned,
    'first-refusal-lapsed': concerned,
  },
  apply: (project, act) => {
    const price = standingPrice(project);
    if (act.outcome === 'waive' || !price) return { state: waived(project), facts: [{ type: 'first-refusal-waived' }] };
    return {
      state: withTransfer(toClient(project), {
        price: { ...price, relatedParty: act.input.relatedParty, document: act.document, basis: textBasis(project) ?? price.basis, source },
      }),
      facts: [{ type: 'taken-first', ...figuresOf(price.terms) }],
    };
  },
  silence: { then: (project) => ({ state: waived(project), facts: [{ type: 'first-refusal-lapsed' }] }) },
});

function waived(project: Project): Project {
  const price = standingPrice(project);
  return price ? withTransfer(project, { refusedFirst: price.document }) : project;
}
