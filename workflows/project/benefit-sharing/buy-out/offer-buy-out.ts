import { z } from 'zod';
import { DealFen, Fen } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { optionalProse, prose } from '#workflows/engine/carried.ts';
import { brokenIf } from '#workflows/engine/refusal.ts';
import { deal, dealAndClient, grown, parties } from '#workflows/project/access/readers.ts';
import { taker, university } from '#workflows/project/audiences.ts';
import { withSharing, yearOf } from '#workflows/project/benefit-sharing/benefit-sharing.ts';
import { isLicensed, standingNotice } from '#workflows/project/benefit-sharing/licence.ts';
import { royaltyIsOver } from '#workflows/project/benefit-sharing/royalty.ts';
import { partyNamed, theParty } from '#workflows/project/parties.ts';
import { each } from '#workflows/project/readings.ts';
import { takerOf } from '#workflows/project/result-transfer/result-transfer.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { roomUnderCap } from './buy-out.ts';

const isRunning = (project: Project) =>
  isLicensed(project) && project.transfer.deal?.terms.kind === 'royalty' && !royaltyIsOver(project) && !standingNotice(project);
/** Every year that is over has its accepted report: the sum is about what comes. */
const allReported = ({ sharing: { periodsEnded, reports } }: Project) =>
  Object.entries(reports).filter(([income, { accepted }]) => accepted && yearOf(income) <= periodsEnded).length === periodsEnded;

/** S6.15: either side offers one sum in place of all further royalties; the other answers. */
export const offerBuyOut = defineStep({
  name: 'offer-buy-out',
  code: 'S6.15',
  stage: 'benefit-sharing',
  since: 1,
  optional: true,
  access: { known: dealAndClient, asked: parties, read: deal, actor: 'named', figures: grown(deal) },
  opens: (project) => {
    const { n = 0, offer, agreed } = project.sharing.buyOut ?? {};
    if (!isRunning(project) || offer || agreed || !allReported(project)) return [];
    const subject = `buy-out-${n + 1}`;
    return [
      { subject, seat: theParty(project, 'university').id, for: university(project, 'uni.tto') },
      { subject, seat: takerOf(project).id, for: taker(project, 'ent.signatory') },
    ];
  },
  beside: () => each('set-price', 'offer-buy-out'),
  // an offer stands once it is accepted: no signature follows. The transfer office is no signatory and offers by its role
  binds: (_project, opening, { input: { buyOutFen } }) => (opening.for.role === 'ent.signatory' ? buyOutFen : undefined),
  outcomes: {
    offer: {
      form: z.strictObject({ buyOutFen: DealFen.min(1), basis: prose(10, 3000), note: optionalProse(2000) }),
      grounds: 'basis',
      legal: true,
    },
  },
  facts: { 'buy-out-offered': z.strictObject({ by: Id, fen: Fen }) },
  rules: ['above-lifetime-cap'],
  breaks: (project, { input: { buyOutFen } }) => {
    const roomFen = roomUnderCap(project);
    return brokenIf(roomFen !== undefined && buyOutFen > roomFen, {
      rule: 'above-lifetime-cap',
      field: 'buyOutFen',
      figures: { buyOutFen, roomFen: roomFen ?? 0 },
    });
  },
  apply: (project, { input: { buyOutFen: fen } }, opening) => {
    const { id: by } = partyNamed(project, opening.seat);
    const n = (project.sharing.buyOut?.n ?? 0) + 1;
    return { state: withSharing(project, { buyOut: { n, offer: { by, fen } } }), facts: [{ type: 'buy-out-offered', by, fen }] };
  },
});
