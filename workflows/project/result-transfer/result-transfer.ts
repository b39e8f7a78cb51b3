import { z } from 'zod';
import type { Day } from '#workflows/domain/days.ts';
import type { RoyaltyTerms } from '#workflows/domain/royalty.ts';
import type { Instant } from '#workflows/engine/period.ts';
import type { Signed } from '#workflows/modules/signature/signature.ts';
import type { Party } from '#workflows/project/parties.ts';
import { isClear, roundsOver, supersede } from '#workflows/project/publicity/publicity.ts';
import type { Project } from '#workflows/project/state.ts';

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

/** The signed deal as the sharing of its income needs it. */
export interface TransferDeal {
  readonly mode: TransferMode;
  readonly terms: DealTerms;
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
  readonly document: string;
}

/** The latest word of one of two sides that have to name the same: the other side is asked next. */
export interface Offer<T> {
  /** A party's id. */
  readonly by: string;
  readonly value: T;
}
export const Protection = z.enum(['patent', 'model', 'software', 'secret']);
export type Protection = z.infer<typeof Protection>;
export interface PriceTerms {
  readonly terms: DealTerms;
  /** Transferee and inventors are related: shown in the publicity (L5). */
  readonly relatedParty: boolean;
}

/** A price that both sides have named; it counts for its round of publicity, and its approval and signatures with it. */
export interface Price extends PriceTerms {
  readonly round: number;
  readonly document: string;
  readonly approvedAt?: Instant;
  readonly signed: Signed;
}

/** Slice of the fifth stage. */
export interface ResultTransfer {
  readonly disclosure?: Disclosure;
  readonly rights?: 'university' | 'joint';
  /** Fifteen working days from the rights on. */
  readonly protectBy?: Instant;
  readonly protectionOffer?: Offer<Protection>;
  readonly protection?: Protection;
  readonly mode?: TransferMode;
  readonly priceOffer?: Offer<PriceTerms>;
  readonly price?: Price;
  readonly deal?: TransferDeal;
  /** Number of the record at the registry. */
  readonly registration?: string;
  readonly delivered?: true;
  readonly handedOverAt?: Instant;
}
export const noTransferYet: ResultTransfer = {};

export const withTransfer = (project: Project, changed: Partial<ResultTransfer>): Project => ({
  ...project,
  transfer: { ...project.transfer, ...changed },
});

/** Every inventor has agreed to the shares. */
export const inventorsAgree = ({ transfer: { disclosure } }: Project) =>
  disclosure !== undefined && disclosure.agreed.length === disclosure.inventors.length;

/** The agreed price, unless an upheld objection or a return has set it aside. */
export function standingPrice(project: Project): Price | undefined {
  const { price } = project.transfer;
  return price && price.round === roundsOver(project, 'price') ? price : undefined;
}

/** The price that has been public long enough: what is approved and signed. */
export const publishedPrice = (project: Project): Price | undefined => (isClear(project, 'price') ? standingPrice(project) : undefined);

/** Back to the choice of mode: price, approval and signatures fall, and what was published is taken back. */
export function reviewMode(project: Project): Project {
  const { mode: _mode, price: _price, priceOffer: _offer, ...kept } = project.transfer;
  return { ...supersede(project, 'price'), transfer: kept };
}

/** Whether a side is asked to name something: everybody at first, then whoever has not spoken last. */
export const isAsked = (offer: Offer<unknown> | undefined, party: Party) => offer?.by !== party.id;
/** Whether this is the other side's own last word. */
export const isAccepted = <T>(offer: Offer<T> | undefined, by: string, value: T) =>
  offer !== undefined && offer.by !== by && JSON.stringify(offer.value) === JSON.stringify(value);
