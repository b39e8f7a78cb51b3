import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import type { FactOf } from '#workflows/engine/facts.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { isClear } from '#workflows/modules/publicity/publicity.ts';
import { funder, ofParty } from '#workflows/project/audiences.ts';
import { type Party, partiesOf } from '#workflows/project/parties.ts';
import { answerers, askersAndFunder, inventors, managers } from '#workflows/project/recipients.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Ending, type EndingGround, endingGrounds, isTransferring, reviewMode, withTransfer } from './result-transfer.ts';

/** The conclusion stands and nothing is transferred yet: from here on a project can end without a transfer (P5). */
export const canEndUntransferred = (project: Project): boolean => {
  const { conclusion } = project.funding;
  const isConcluded = project.phase === 'finalAcceptance' && conclusion !== undefined && isClear(project, 'conclusion');
  return (isConcluded || isTransferring(project)) && project.transfer.deal === undefined && project.transfer.ending === undefined;
};

/** Ended without a transfer: nothing is licensed, nothing is shared. */
export const hasEndedUntransferred = ({ transfer: { ending } }: Project) => ending?.at !== undefined;
export const pendingEnding = ({ transfer: { ending } }: Project): Ending | undefined =>
  ending && ending.at === undefined ? ending : undefined;

/** Those who have a word in it beside the party that proposes it: they paid for the result, or own it. */
export function answering(project: Project, { by }: Pick<Ending, 'by'>): Party[] {
  const funders = project.contracting.taskBook ? partiesOf(project, 'funder') : [];
  return [...partiesOf(project, 'university', 'enterprise'), ...funders].filter(({ id }) => id !== by);
}
/** Who speaks for a party about it. */
export const speakerOf = (project: Project, party: Party) => {
  if (party.part === 'funder') return funder(project, 'fund.officer');
  return ofParty(party, party.part === 'enterprise' ? 'ent.signatory' : 'uni.signatory');
};

export const Ground = z.enum(endingGrounds);
export const endingFacts = {
  'end-proposed': z.strictObject({ by: Id, ground: Ground }),
  'ended-untransferred': z.strictObject({ ground: Ground }),
};
const everyone = (project: Project) => [
  ...answerers(project, 'uni.research', 'uni.tto', 'uni.finance'),
  ...inventors(project),
  ...askersAndFunder(project),
  ...managers(project),
];
export const endingAnnounced = { 'end-proposed': everyone, 'ended-untransferred': everyone };

/** The proposal stands; each other party is asked. */
export function proposeEnding(project: Project, by: string, ground: EndingGround): Change<Project, FactOf<typeof endingFacts>> {
  const ending: Ending = { ground, by, agreed: [], silent: [], objected: [] };
  return { state: withTransfer(project, { ending }), facts: [{ type: 'end-proposed', by, ground }] };
}

/** The project has ended without a transfer; the accounts are settled and the books closed. */
export function endUntransferred(project: Project, at: Instant): Change<Project, FactOf<typeof endingFacts>> {
  const { ending } = project.transfer;
  if (!ending) throw new Error('no end proposed');
  const free = reviewMode(project);
  return {
    state: { ...withTransfer(free, { ending: { ...ending, at } }), phase: 'sharing' },
    facts: [{ type: 'ended-untransferred', ground: ending.ground }],
  };
}

/** The proposal falls. What it was made of (ownership, publication) is asked again. */
export function withoutEnding(project: Project): Project {
  const { ending, ...transfer } = project.transfer;
  if (ending?.ground !== 'client-owned' && ending?.ground !== 'third-party-right' && ending?.ground !== 'published')
    return { ...project, transfer };
  const { rights: _rights, rightsAt: _at, protection: _protection, protectionOffer: _offer, ...kept } = transfer;
  return { ...project, transfer: kept };
}

/** The grounds that are there now, of those that people choose; the others follow from who owns the result and how it is protected. */
export function groundsOf({ funding, transfer: { disclosure, rights, termOver } }: Project): EndingGround[] {
  const there: readonly (readonly [EndingGround, boolean])[] = [
    ['no-result', disclosure === undefined],
    ['no-licence', termOver === true],
    ['co-owner-uses', rights === 'joint'],
    ['failed-diligently', funding.conclusion?.result === 'failed'],
  ];
  return there.flatMap(([ground, is]) => (is ? [ground] : []));
}
