import { articlesWithEdits } from '#workflows/project/contract/edited-clauses.ts';
import { paymentPlan } from '#workflows/project/contract/payment-plan.ts';
import { clauses } from '#workflows/project/contract/talks.ts';
import { clausesEn, dealsEn, forumsEn, secrecyEn, typesEn } from './clauses-en.ts';
import type { ContractFacts, ContractIndicator, ContractMilestone, ContractParty } from './contract-facts.ts';
import { articles, percent, required, sumEn } from './figures.ts';
import { rightsEn } from './rights-en.ts';
import { copiesEn, definitionsEn, forceMajeureEn, noticesEn, particularsEn, placeEn, suspensionEn } from './standard-en.ts';
import { terminationEn } from './termination-en.ts';

/** The English translation: the same articles and figures, for reference. */
export function contractEn(facts: ContractFacts): string {
  const { terms, days, chosen, annexes } = facts;
  return articles(
    head(facts),
    articlesWithEdits(
      [
        [
          clausesEn.subject,
          [
            `Party A ${dealsEn[chosen.type]} “${facts.titleEn}”. Its content is that of annexes 1 and 2; where they differ from this text, this text prevails.`,
            `There are ${facts.indicators.length} indicators:${facts.indicators.map(indicator).join('')}`,
            definitionsEn,
          ],
        ],
        [
          clausesEn.schedule,
          [`The project has ${facts.milestones.length} milestones:${facts.milestones.map(milestone).join('')}`, placeEn],
        ],
        [
          clausesEn.price,
          [
            `The price is ${sumEn(terms.priceFen)}, tax included, paid by Party A in instalments.`,
            `Instalments:${payments(facts)}`,
            deposit(terms.depositFen ?? 0),
            `The retention is ${percent(terms.retentionBp)} of each instalment. The warranty is ${terms.warrantyMonths} months from the conclusion of the final acceptance; the retention is paid in one sum within ${days.payRetention} working days after it.`,
            `Party A pays each instalment within ${days.pay} working days after its condition is met, to the account that Party B has registered on the platform and that has been verified, against an invoice of Party B over the same sum. Without an invoice Party A may wait for it.`,
            terms.lateDailyBp > 0
              ? `For late payment Party A owes ${percent(terms.lateDailyBp)} of the overdue sum per day, at most ${percent(facts.lateCapBp)} of it.`
              : 'No interest for late payment is agreed.',
          ],
        ],
        [
          clausesEn.acceptance,
          [
            `Party A examines each milestone report against the indicators within ${days.accept} working days. A finding against the measured value states its reason.`,
            terms.silenceAccepts
              ? `If Party A stays silent for ${days.secondNotice} working days after a second written notice, the milestone counts as accepted. This holds for Party A’s payments only, never for public money.`
              : 'Silence of Party A is no acceptance.',
          ],
        ],
        [clausesEn.ip, rightsEn(facts)],
        [clausesEn.secrecy, secrecyEn(facts)],
        [
          clausesEn.liability,
          [
            `If the research fails in whole or in part for technical difficulties that cannot be overcome, Party A bears ${percent(terms.enterpriseRiskBp)} of the reasonable loss and Party B ${percent(10_000 - terms.enterpriseRiskBp)}.`,
            (terms.damagesBp ?? 0) > 0
              ? `A party whose breach keeps a milestone from being accepted pays damages of ${percent(terms.damagesBp ?? 0)} of the price of the part not accepted.`
              : 'No liquidated damages are agreed; a party in breach compensates the loss as the law says.',
            'Liability for intent or gross negligence and for personal injury is not excluded by anything in this contract.',
            `Party B tells Party A within ${days.report} working days of a difficulty that may make the research fail, delay it or put an indicator out of reach, and keeps the loss small; it bears the loss added by a failure to do so.`,
          ],
        ],
        [clausesEn.termination, terminationEn(facts)],
        [clausesEn['force-majeure'], [...forceMajeureEn('contract'), suspensionEn(facts, clauses.indexOf('termination') + 1)]],
        [clausesEn.notices, noticesEn('contract')],
        [
          clausesEn.disputes,
          [
            `The parties first negotiate and may ask for mediation. Failing that, the competent court at ${forumsEn[chosen.forum]} decides.`,
          ],
        ],
        [clausesEn.special, [special(facts)]],
        [
          'Effect and texts',
          [
            'This contract takes effect on the day on which the last of the legal representatives or authorised agents of all parties has signed, and is in force until all obligations are performed.',
            particularsEn('contract'),
            copiesEn('contract', facts.parties.length),
            'The Chinese text prevails; this translation is for reference.',
            'Where the special terms differ from other articles, the special terms prevail. Price, payment shares, periods, retention, damages, risk split, settlement after termination and indicators follow articles 1 to 4, 7 and 8 in any case.',
            `Annex 1: the demand (SHA-256: ${annexes.demand}). Annex 2: the awarded proposal (SHA-256: ${annexes.proposal}).`,
          ],
        ],
      ],
      facts.edits,
      '(This paragraph is deleted.)',
    ),
    (n, title) => `Article ${n}. ${title}`,
  );
}

const letters = { enterprise: 'Party A', university: 'Party B' } as const;

function head({ number, version, titleEn, parties, chosen }: ContractFacts): string {
  const lines = [typesEn[chosen.type], `Project ${number}, version ${version} of the text`, `Project title: ${titleEn}`];
  return [...lines, ...parties.map(party)].join('\n');
}
function party({ part, nameEn, uscc }: ContractParty): string {
  const letter = part === 'enterprise' || part === 'university' ? letters[part] : 'Party';
  return `${letter}: ${nameEn} (unified social credit code: ${uscc ?? 'not registered'})`;
}
function special({ chosen: { specialTerms }, edits }: ContractFacts): string {
  if (specialTerms?.trim()) return specialTerms.trim();
  const isFirst = !edits.some(({ clause, paragraph }) => clause === 'special' && paragraph === undefined);
  return isFirst ? 'None.' : 'Apart from the following paragraphs there are no special terms.';
}
function indicator(one: ContractIndicator, index: number): string {
  return `\n(${index + 1}) ${one.name}: ${required(one) || 'passes'}. Test method: ${one.method}`;
}
function milestone({ n, title, dueOn, deliverables, indicators, valueFen }: ContractMilestone): string {
  const judged = indicators.length > 0 ? `; indicators: ${indicators.join(', ')}` : '';
  return `\n(${n}) ${title}, by ${dueOn}; deliverables: ${deliverables}${judged}; worth ${sumEn(valueFen)}`;
}
const onCondition = { effective: 'this contract takes effect', final: 'the conclusion’s publicity', warranty: 'the warranty' } as const;
function payments({ milestones, terms }: ContractFacts): string {
  const onMilestones = milestones.filter(({ trancheFen }) => trancheFen > 0);
  const others = paymentPlan(terms).instalments.map(
    ({ condition, fen }, index) => `\n(${onMilestones.length + index + 1}) after ${onCondition[condition]}: ${sumEn(fen)}`,
  );
  return [...onMilestones.map((one, index) => tranche(one, index, terms.plan !== undefined)), ...others].join('');
}
const deposit = (fen: number) =>
  fen > 0
    ? `Party A gives Party B a deposit of ${sumEn(fen)} within 10 working days of the effect of this contract. Party A in breach that defeats the purpose of the contract loses it; Party B in such breach returns it twice over; after performance it is returned. Deposit and damages exclude each other.`
    : 'No deposit is agreed.';
function tranche({ n, weightBp, trancheFen, retentionFen, cashFen }: ContractMilestone, index: number, isPlanned: boolean): string {
  const part = isPlanned ? '' : `${percent(weightBp)}, `;
  return `\n(${index + 1}) after milestone ${n} is accepted: ${part}${sumEn(trancheFen)}, of which ${sumEn(retentionFen)} are retained and ${sumEn(cashFen)} are payable`;
}
