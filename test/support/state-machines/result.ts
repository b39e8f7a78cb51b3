import { inventorsAgree, standingPrice } from '#workflows/project/result-transfer/result-transfer.ts';
import type { Project } from '#workflows/project/state.ts';
import type { StateMachine } from './machine.ts';

function dealOf(project: Project): string {
  const { disclosure, rights, mode, ending, deal, registration, unregistered, delivered, handedOverAt } = project.transfer;
  if (ending?.at) return 'ended';
  if (handedOverAt) return 'effective';
  if (delivered) return 'delivered';
  if (registration || unregistered) return 'registered';
  if (deal) return 'signed';
  const price = standingPrice(project);
  // a listing or an auction is public itself: its price needs no notice
  if (price) return price.approvedAt ? 'approved' : project.publicities['price'] || price.way ? 'publicity' : 'priced';
  if (mode) return 'modeChosen';
  if (rights) return 'rightsConfirmed';
  if (disclosure) return inventorsAgree(project) ? 'agreed' : 'disclosed';
  return '-';
}
const deal: StateMachine = {
  name: 'deal',
  standing: (project) => ({ deal: dealOf(project) }),
  next: {
    '-': ['disclosed', 'ended'],
    disclosed: ['agreed', 'disclosed', 'ended', '-'],
    agreed: ['rightsConfirmed', 'ended'],
    rightsConfirmed: ['modeChosen', 'effective', 'ended', 'agreed'],
    modeChosen: ['priced', 'publicity', 'rightsConfirmed', 'ended'],
    // P5: before the signature a project may still end without a transfer
    priced: ['publicity', 'modeChosen', 'rightsConfirmed', 'ended'],
    publicity: ['approved', 'modeChosen', 'rightsConfirmed', 'ended'],
    approved: ['signed', 'modeChosen', 'rightsConfirmed', 'ended'],
    signed: ['registered', 'delivered', 'rightsConfirmed'],
    registered: ['delivered', 'effective', 'rightsConfirmed'],
    delivered: ['effective', 'registered', 'signed', 'rightsConfirmed'],
  },
};

const royaltyYear: StateMachine = {
  name: 'royalty year',
  standing: ({ sharing }) =>
    Object.fromEntries(
      Object.entries(sharing.reports).map(([income, { accepted, estimated, queried, audit, restated }]) => {
        if (restated) return [income, 'restated'];
        if (audit) return [income, 'auditing'];
        if (accepted) return [income, estimated ? 'estimated' : 'verified'];
        return [income, queried ? 'queried' : 'reported'];
      }),
    ),
  next: {
    '-': ['reported', 'estimated'],
    reported: ['queried', 'verified', 'auditing'],
    queried: ['reported', 'verified', 'estimated', 'auditing'],
    estimated: ['reported', 'auditing', 'restated'],
    verified: ['auditing'],
    auditing: ['restated', 'verified'],
  },
};

const distribution: StateMachine = {
  name: 'distribution',
  standing: ({ sharing }) =>
    Object.fromEntries(
      Object.entries(sharing.distributions).map(([income, { costs, proposal }]) => {
        if (proposal?.approvedAt) return [income, 'approved'];
        if (proposal) return [income, 'proposed'];
        return [income, costs?.booked ? 'costed' : '-'];
      }),
    ),
  next: {
    '-': ['costed'],
    costed: ['proposed'],
    proposed: ['approved', 'costed'],
    approved: ['proposed'],
  },
};

export const result: readonly StateMachine[] = [deal, royaltyYear, distribution];
