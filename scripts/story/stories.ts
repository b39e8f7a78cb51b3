import { amend } from './amend.ts';
import { belowThreshold } from './below-threshold.ts';
import { sc5, sc6, sc7 } from './ended.ts';
import { fail, sc8 } from './failed.ts';
import { heirActs } from './heir.ts';
import { dispute, ruling, suspend } from './held.ts';
import { holidayNotice } from './holiday.ts';
import { jointUseInHaste } from './joint-use.ts';
import { investigatorLeaves } from './leaves.ts';
import { lookedInto } from './looked-into.ts';
import { bohai, haihe } from './organisations.ts';
import { otherTakerActs, otherTakerSharing } from './other-taker.ts';
import { royaltySharingActs, royaltyTransferActs } from './royalty.ts';
import { closed } from './sc1/benefit-sharing.ts';
import { sc1Contract } from './sc1/contract.ts';
import { sc1Intake } from './sc1/demand-intake.ts';
import { sc1Funding } from './sc1/milestone-funding.ts';
import { sc1Proposal } from './sc1/proposal.ts';
import { sc1 } from './sc1/whole.ts';
import { sc2 } from './sc2.ts';
import { playTwiceAndAtOnce } from './sc16.ts';
import { sc3, sc4 } from './silent.ts';
import { inStep, type Story } from './story.ts';
import { stuckTalks } from './stuck-talks.ts';
import { underpaid } from './underpaid.ts';
import { underpaidTranche } from './underpaid-tranche.ts';
import { clientOwnedActs, noLicenceActs } from './untransferred.ts';
import { sc11 } from './voided.ts';
import { withdrawnEarly, withdrawnListed, withdrawnOpened, withdrawnSealed } from './withdrawn.ts';

const toConclusion = [...sc1Intake, ...sc1Proposal, ...sc1Contract, ...sc1Funding];
/** No positions before the first payment that stands. */
const nothing = {};
const bondHeld = { enterprise: -6_000_000, platform: 6_000_000 };
const bondToBidders = { enterprise: -6_000_000, [`bidder-${haihe}`]: 3_000_000, [`bidder-${bohai}`]: 3_000_000 };
const granted = { enterprise: -220_000_000, funder: -80_000_000, university_project: 300_000_000 };
/** Days of people in stories that depend on silence: five of them pass in forty seconds. */
const shortDayMs = 8_000;

export const stories: Readonly<Record<string, Story>> = {
  sc1: {
    about: 'from the question to closed books',
    parts: [
      {
        acts: sc1,
        end: {
          phase: 'closed',
          positions: {
            enterprise: -270_000_000,
            funder: -80_000_000,
            university_project: 300_000_000,
            inventors: 34_720_000,
            broker: 2_480_000,
            school_college: 12_400_000,
            tax: 15_000,
            suppliers: 385_000,
          },
        },
      },
    ],
    killed: inStep('pay-enterprise-tranche', 'release'),
  },
  sc2: {
    about: 'nobody answers, twice: closed, the bond goes back',
    parts: [{ acts: sc2, end: { phase: 'noProposals', positions: nothing } }],
    killed: inStep('no-proposal-decision', 'agree'),
  },
  'below-threshold': {
    about: 'no answer above the threshold: those who answered read why, and are invited to a second round without an answer',
    parts: [{ acts: belowThreshold, end: { phase: 'noProposals', positions: nothing } }],
    killed: inStep('no-proposal-decision', 'agree-with-feedback'),
  },
  underpaid: {
    about: 'the bond arrives short, in excess, and short again: booked as seen, topped up, and back to the fen',
    parts: [{ acts: underpaid, end: { phase: 'noProposals', positions: nothing } }],
    killed: inStep('confirm-bond', 'agree'),
  },
  'underpaid-tranche': {
    about: 'a payment of the price arrives short, the rest in excess: booked as seen by both sides, paid and returned to the fen',
    parts: [
      { acts: underpaidTranche, end: { phase: 'executing', positions: { enterprise: -90_000_000, university_project: 90_000_000 } } },
    ],
    killed: inStep('answer-receipt', 'agree'),
  },
  sc3: {
    about: 'the winner stays silent: the reserve is published and confirms',
    parts: [{ acts: sc3, end: { phase: 'contracting', positions: bondHeld } }],
    killed: inStep('publish-award'),
    actByDayMs: shortDayMs,
  },
  sc4: {
    about: 'the enterprise does not sign, also after a second notice: no contract, the bond goes to those who answered',
    parts: [{ acts: sc4, end: { phase: 'notContracted' } }],
    killed: inStep('sign-contract'),
    actByDayMs: shortDayMs,
  },
  sc5: {
    about: 'a milestone fails twice: a technical end, borne half and half (E8)',
    parts: [
      {
        acts: sc5,
        end: { phase: 'settled', positions: { enterprise: -85_832_099, funder: -36_785_185, university_project: 122_617_284 } },
      },
    ],
    killed: inStep('verify-settlement'),
  },
  sc6: {
    about: 'the enterprise stops paying: the university ends the contract and keeps the deposit (E9)',
    parts: [{ acts: sc6, end: { phase: 'settled', positions: { enterprise: -263_456_789, university_project: 263_456_789 } } }],
    killed: inStep('pay-settlement', 'release'),
  },
  sc7: {
    about: 'false evidence after two claims: the whole subsidy comes back with interest, the enterprise is barred (as E10)',
    parts: [{ acts: sc7, end: { phase: 'cancelledMisconduct' } }],
    bars: true,
    killed: inStep('pay-clawback', 'release'),
  },
  sc8: {
    about: 'the panel finds 77.5 %: concluded, the subsidy is cut to what was reached (as E11)',
    parts: [
      {
        acts: sc8,
        end: { phase: 'closed', positions: { enterprise: -238_000_000, funder: -62_000_000, university_project: 300_000_000 } },
      },
    ],
    killed: inStep('publish-conclusion'),
  },
  sc11: {
    about:
      'an expert’s conflict is found during the notice: the order is made again, another university is published and confirms (as E21)',
    parts: [{ acts: sc11, end: { phase: 'awarded', positions: bondHeld } }],
    killed: inStep('void-score'),
  },
  sc16: {
    about: 'the same act twice, a stale page, two persons at once: one outcome each time',
    end: { phase: 'listed' },
    play: playTwiceAndAtOnce,
  },
  fail: {
    about: 'the panel finds 40 % after both claims were paid: the reserve is cancelled, what was paid comes back',
    parts: [{ acts: fail, end: { phase: 'closed', positions: { enterprise: -300_000_000, university_project: 300_000_000 } } }],
    killed: inStep('notice-clawback'),
  },
  royalty: {
    about: 'an entry fee and three years of royalty: the credit, the minimum, the tiers',
    parts: [
      {
        acts: [...toConclusion, ...royaltyTransferActs, ...royaltySharingActs],
        end: {
          phase: 'closed',
          positions: {
            enterprise: -346_913_578,
            funder: -80_000_000,
            university_project: 300_000_000,
            inventors: 88_123_353,
            broker: 6_294_525,
            school_college: 31_472_626,
            tax: 38_074,
            suppliers: 985_000,
          },
        },
      },
    ],
    killed: inStep('pay-royalty', 'release'),
  },
  'joint-use': {
    about: 'the enterprise uses the result itself: five years of profit and loss, the inventors’ part of each profit (E14)',
    parts: [
      {
        acts: [...toConclusion, ...jointUseInHaste],
        end: {
          phase: 'closed',
          positions: { enterprise: -298_395_062, funder: -80_000_000, university_project: 300_000_000, inventors: 78_395_062 },
        },
      },
    ],
    killed: inStep('report-profit'),
  },
  'no-licence': {
    about: 'nobody wants a licence within the term: closed without a transfer',
    parts: [{ acts: [...toConclusion, ...noLicenceActs], end: { phase: 'closed', positions: granted } }],
    killed: inStep('answer-no-transfer'),
  },
  'client-owned': {
    about: 'the result is the enterprise’s by the contract: closed without a transfer',
    parts: [{ acts: [...toConclusion, ...clientOwnedActs], end: { phase: 'closed', positions: granted } }],
    killed: inStep('confirm-rights'),
  },
  'other-taker': {
    about: 'another enterprise than the asking one takes a licence, pays for it, and the fee goes the usual way',
    parts: [
      {
        acts: [...toConclusion, ...otherTakerActs, ...otherTakerSharing, ...closed],
        end: {
          phase: 'closed',
          positions: {
            enterprise: -220_000_000,
            funder: -80_000_000,
            university_project: 300_000_000,
            licensee: -88_000_000,
            inventors: 61_312_020,
            broker: 4_379_430,
            school_college: 21_897_150,
            tax: 26_400,
            suppliers: 385_000,
          },
        },
      },
    ],
    killed: inStep('sign-transfer'),
  },
  heir: {
    about: 'an inventor has died, another cannot be found: an heir, and a share kept in trust until it is paid',
    parts: [
      {
        acts: [...toConclusion, ...heirActs],
        end: {
          phase: 'closed',
          positions: {
            enterprise: -270_000_000,
            funder: -80_000_000,
            university_project: 300_000_000,
            inventors: 34_620_000,
            broker: 2_480_000,
            school_college: 12_400_000,
            tax: 115_000,
            suppliers: 385_000,
          },
        },
      },
    ],
    killed: inStep('pay-and-file', 'release'),
  },
  'stuck-talks': {
    about: 'edits, five counter-proposals, a mediation that fails: no contract, the bond goes back whole',
    parts: [{ acts: stuckTalks, end: { phase: 'notContracted', positions: nothing } }],
    killed: inStep('mediate-talks'),
  },
  amend: {
    about: 'the price rises after the first milestone: the rest is cut again to the fen, the registration follows (E18)',
    parts: [{ acts: amend, end: { phase: 'executing', positions: { enterprise: -199_576_672, university_project: 199_576_672 } } }],
    killed: inStep('sign-amendment', 'sign'),
  },
  withdraw: {
    about: 'the enterprise withdraws its question before the listing, without answers, with sealed and with opened ones',
    parts: [
      { acts: withdrawnEarly, end: { phase: 'withdrawn', positions: nothing } },
      { acts: withdrawnListed, end: { phase: 'withdrawn', positions: { enterprise: -1_200_000, platform: 1_200_000 } } },
      { acts: withdrawnSealed, end: { phase: 'withdrawn', positions: bondToBidders } },
      { acts: withdrawnOpened, end: { phase: 'withdrawn', positions: bondToBidders } },
    ],
    killed: inStep('withdraw-demand'),
  },
  'investigator-leaves': {
    about: 'the investigator leaves after the first milestone: a successor is agreed to and reports on the second',
    parts: [
      { acts: investigatorLeaves, end: { phase: 'executing', positions: { enterprise: -180_000_000, university_project: 180_000_000 } } },
    ],
    killed: inStep('decide-replacement'),
  },
  'looked-into': {
    about: 'refined edit by edit, invited, interviewed, a relation reviewed; tested in a laboratory, reviewed half way, audited',
    parts: [
      {
        acts: lookedInto,
        end: { phase: 'executing', positions: { enterprise: -148_000_000, funder: -32_000_000, university_project: 180_000_000 } },
      },
    ],
    killed: inStep('review-midterm'),
  },
  suspend: {
    about: 'work stands still over a holiday and goes on, money that is due is paid meanwhile',
    parts: [{ acts: suspend, end: { phase: 'executing', positions: { enterprise: -180_000_000, university_project: 180_000_000 } } }],
    killed: inStep('decide-suspension'),
    meanwhile: { after: inStep('decide-suspension'), happens: holidayNotice },
  },
  dispute: {
    about: 'a payment is disputed, and goes out once both sides agree to what the mediator writes',
    parts: [{ acts: dispute, end: { phase: 'executing', positions: { enterprise: -90_000_000, university_project: 90_000_000 } } }],
    killed: inStep('mediate-dispute'),
  },
  ruling: {
    about: 'a judgment forbids a disputed payment and awards a sum: the one is asked no more, the other is paid',
    parts: [{ acts: ruling, end: { phase: 'executing', positions: { enterprise: 12_345_678, university_project: -12_345_678 } } }],
    killed: inStep('check-ruling'),
  },
};
