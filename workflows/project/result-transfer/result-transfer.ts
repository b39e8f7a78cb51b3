import { z } from 'zod';
import type { Day } from '#workflows/domain/days.ts';
import type { RoyaltyTerms } from '#workflows/domain/royalty.ts';
import type { Instant } from '#workflows/engine/period.ts';
import { roundsOver, supersede } from '#workflows/modules/publicity/publicity.ts';
import type { Signatures } from '#workflows/modules/signature/signature.ts';
import { type Party, partyOf, theParty } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import type { OwnUse, ProposedUse } from './own-use/own-use.ts';
import type { Market, Valuation } from './pricing/taken-by.ts';
import type { Publication } from './publication/publication.ts';
import type { Successor } from './successors.ts';

export interface InventorShare {
  /** A person's id. */
  readonly inventor: string;
  /** All add up to 10000 bp. */
  readonly shareBp: number;
}

export const transferModes = ['ordinary-licence', 'sole-licence', 'exclusive-licence', 'assignment'] as const;
export type TransferMode = (typeof transferModes)[number];

/** A lump sum once, or a royalty for a number of yearly periods (L16). */
export type DealTerms =
  | { readonly kind: 'lump-sum'; readonly fen: number }
  | { readonly kind: 'royalty'; readonly royalty: RoyaltyTerms; readonly periods: number };

/** A part of the yearly operating profit for the inventors, in place of a fee (E14). */
export interface ProfitTerms extends OwnUse {
  readonly kind: 'profit';
}

/** The signed deal as the sharing of its income needs it. */
export interface TransferDeal {
  readonly mode: TransferMode | 'joint-use';
  readonly terms: DealTerms | ProfitTerms;
  /** The licensee or transferee: an organisation. */
  readonly transferee: string;
  readonly inventors: readonly InventorShare[];
  readonly document: string;
  readonly signedAt: Instant;
}

/** What the investigator has disclosed, and who of the inventors has agreed to it. */
export interface Disclosure {
  readonly inventors: readonly InventorShare[];
  /** A publication is planned for this day: the protection must come before it. */
  readonly publicOn?: Day;
  readonly agreed: readonly string[];
  /** Silent after a second notice, or objecting for the second time: a mediator decides on the shares. */
  readonly disputed?: readonly string[];
  /** Decided by the mediator: it binds without those who have not agreed. */
  readonly mediated?: true;
  readonly document: string;
}

export interface Patent {
  readonly number: string;
  readonly filedOn: string;
  readonly state: 'filed' | 'granted' | 'invalidated' | 'lapsed';
  /** When the next annuity is due, and how many reminders of it have been sent. */
  readonly annuityOn?: string;
  readonly reminded?: number;
}

export const rightsFound = ['university', 'joint', 'client', 'third-party'] as const;
export type Rights = (typeof rightsFound)[number];

export const endingGrounds = [
  'no-result',
  'no-licence',
  'co-owner-uses',
  'failed-diligently',
  'client-owned',
  'third-party-right',
  'published',
] as const;
export type EndingGround = (typeof endingGrounds)[number];

/** P5: the project is to end without a transfer, and what each party has said to it. */
export interface Ending {
  readonly ground: EndingGround;
  /** Id of the party that has proposed it. */
  readonly by: string;
  /** Parties without an objection: by their word, or by silence after a second notice. */
  readonly agreed: readonly string[];
  readonly silent: readonly string[];
  readonly objected: readonly string[];
  /** When it took effect. */
  readonly at?: Instant;
}

/** The latest word of one of two sides that have to name the same: the other side is asked next. */
export interface Offer<T> {
  /** A party's id. */
  readonly by: string;
  readonly value: T;
}
export const Protection = z.enum(['patent', 'model', 'software', 'secret', 'public']);
export type Protection = z.infer<typeof Protection>;
export interface PriceTerms {
  readonly terms: DealTerms;
  /** Transferee and inventors are related: shown in the publicity (L5). */
  readonly relatedParty: boolean;
}

/** The record that the text of a transfer contract rests on, beside its terms: later patents are not in it. */
export interface TextBasis {
  /** Hashes of documents. */
  readonly disclosure: string;
  readonly plan: string;
  readonly protection: Protection;
  /** Numbers of applications and grants. */
  readonly patents: readonly string[];
  /** Those among them that were granted by then. */
  readonly granted?: readonly string[];
}

/** A step and its outcome. */
interface TextSource {
  readonly step: string;
  readonly outcome: string;
}

/** A price that both sides have named; it counts for its round of publicity, and its approval and signatures with it. */
export interface Price extends PriceTerms, Signatures {
  readonly round: number;
  readonly document: string;
  readonly basis: TextBasis;
  /** Found on the market, not negotiated. */
  readonly way?: Market['way'];
  /** The act that recorded its text, where it is none of the negotiation. */
  readonly source?: TextSource;
  readonly approvedAt?: Instant;
}

/** Slice of the fifth stage. */
export interface ResultTransfer {
  readonly disclosure?: Disclosure;
  /** By inventor: the heir, or a search without a result. */
  readonly successors?: Readonly<Record<string, Successor>>;
  /** How often an inventor has objected to disclosed shares. */
  readonly objections?: number;
  readonly rights?: Rights;
  readonly rightsAt?: Instant;
  /** Without a taker within the programme's term. */
  readonly termOver?: true;
  /** Fifteen working days from the rights on. */
  readonly protectBy?: Instant;
  readonly protectionOffer?: Offer<Protection>;
  /** How often a co-owner has suggested another protection than the other. */
  readonly protectionRounds?: number;
  readonly protection?: Protection;
  readonly ending?: Ending;
  readonly patents?: readonly Patent[];
  readonly publications?: readonly Publication[];
  /** Public before it was filed: since when, and until when a filing still counts as new. */
  readonly leak?: { readonly publicOn: string; readonly graceUntil: string };
  readonly mode?: TransferMode;
  /** The document in which the mode was chosen: field and territory stand in it. */
  readonly plan?: string;
  /** How many other organisations than the asking enterprise have been named so far. */
  readonly takers?: number;
  /** The co-owner agrees to a mode for another organisation that is no ordinary licence (L17). */
  readonly consented?: true;
  /** A joint use in place of a licence: proposed, and how many have been. */
  readonly use?: ProposedUse;
  readonly uses?: number;
  readonly valuation?: Valuation;
  /** On an exchange or at an auction, and how often so far. */
  readonly market?: Market;
  readonly markets?: number;
  /** The price on which the client has not used its first refusal (L9). */
  readonly refusedFirst?: string;
  readonly priceOffer?: Offer<PriceTerms>;
  readonly price?: Price;
  readonly deal?: TransferDeal;
  /** Number of the record at the registry. */
  readonly registration?: string;
  /** Not recorded in time: the handover does not wait, and the tax relief is not had. */
  readonly unregistered?: true;
  readonly delivered?: true;
  /** Nothing was handed over, also after a second notice. */
  readonly notDelivered?: true;
  /** The transferee has said nothing to what was delivered, also after a second notice. */
  readonly unanswered?: true;
  readonly handedOverAt?: Instant;
}
export const noTransferYet: ResultTransfer = {};

export const withTransfer = (project: Project, changed: Partial<ResultTransfer>): Project => ({
  ...project,
  transfer: { ...project.transfer, ...changed },
});

/** The result is being transferred: no step of the stage opens before, nor once the project has ended without a transfer. */
export const isTransferring = ({ phase }: Project) => phase === 'transferring';

/** Every inventor has agreed to the shares, or the mediator has decided on them. */
export const inventorsAgree = ({ transfer: { disclosure } }: Project) =>
  disclosure !== undefined && (disclosure.mediated === true || disclosure.agreed.length === disclosure.inventors.length);

/** The university can dispose of it, alone or with the co-owner. */
export const isDisposable = ({ transfer: { rights } }: Project) => rights === 'university' || rights === 'joint';

/** The party that takes the result: the enterprise that has asked the question, or another organisation that was named instead. */
export const takerOf = (project: Project): Party => partyOf(project, 'licensee') ?? theParty(project, 'enterprise');
/** A joint result for another organisation than the co-owner: its fee is both owners' (L17). */
export const isJointForOther = (project: Project) => project.transfer.rights === 'joint' && partyOf(project, 'licensee') !== undefined;
export const waitsForConsent = (project: Project) =>
  isJointForOther(project) && project.transfer.mode !== 'ordinary-licence' && !project.transfer.consented;
/** Negotiation and handover, by transferee: no other organisation's documents stand under it. */
export const dealSubject = (project: Project, of: 'price' | 'transfer' | 'result'): string =>
  partyOf(project, 'licensee') ? `${of}-${project.transfer.takers}` : of;

/** The agreed price, unless an upheld objection or a return has set it aside. */
export function standingPrice(project: Project): Price | undefined {
  const { price } = project.transfer;
  return price && price.round === roundsOver(project, 'price') ? price : undefined;
}

/** Back to the choice of mode: price, approval and signatures fall, and what was published is taken back. */
export function reviewMode(project: Project): Project {
  const { mode: _mode, plan: _plan, consented: _word, price: _price, priceOffer: _offer, market: _market, ...kept } = project.transfer;
  return { ...supersede(project, 'price'), transfer: kept };
}

/** The signed deal is undone before it took effect: nothing was paid, and another organisation may take the result. */
export function undoDeal(project: Project): Project {
  const { transfer, ...reviewed } = reviewMode(project);
  const {
    deal: _deal,
    registration: _no,
    unregistered: _un,
    delivered: _done,
    notDelivered: _not,
    unanswered: _silent,
    ...kept
  } = transfer;
  return { ...reviewed, transfer: kept };
}

/** Whether a side is asked to name something: both at first, then the side that has not spoken last. */
export const isAsked = (offer: Offer<unknown> | undefined, party: Party) => offer?.by !== party.id;
/** Whether this is the other side's own last word. */
export const isAccepted = <T>(offer: Offer<T> | undefined, by: string, value: T) =>
  offer !== undefined && offer.by !== by && JSON.stringify(offer.value) === JSON.stringify(value);
