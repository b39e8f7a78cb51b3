import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';
import { mainContributorCheck } from '#workflows/domain/waterfall.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { agreement, both, hash, sum } from '#workflows/project/agreed-text.ts';
import { person } from '#workflows/project/audiences.ts';
import { percent } from '#workflows/project/contract/text/figures.ts';
import { paidFor } from '#workflows/project/payment/paid-for.ts';
import { eachAbout } from '#workflows/project/readings.ts';
import { inPlaceOf } from '#workflows/project/result-transfer/successors.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { dealOf, type Proposal, withDistribution, yearOf } from './benefit-sharing.ts';
import { shareDues } from './shares.ts';
import { sharesSheet, waterfallFigures } from './shares-shown.ts';
import { standingProposal } from './standing-proposal.ts';

/**
 * Each inventor agrees to the shares, or objects and they are proposed again. Silence carries the shares that all have signed at the
 * disclosure into the publicity.
 */
export const consentShares = defineStep({
  name: 'consent-shares',
  code: 'S6.08',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: owners, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const standing = standingProposal(project);
    if (!standing || standing.proposal.carried) return [];
    const { income, proposal } = standing;
    const shares = shareDues(project, income);
    return proposal.team
      .filter(({ inventor }) => !proposal.consented.includes(inventor))
      .map(({ inventor, partBp }) => {
        const fen = shares.find(({ subject }) => subject === `${income}.${inventor}`)?.fen ?? 0;
        return {
          subject: income,
          seat: inventor,
          for: person('inventor', inPlaceOf(project, inventor)),
          due: workingDays(10),
          about: { year: yearOf(income), partBp, fen },
        };
      });
  },
  beside: (_project, { subject }) => eachAbout(subject, 'propose-distribution', 'book-costs'),
  compares: (project, { subject, seat }) => [waterfallFigures(project, subject, seat), sharesSheet(project, subject)],
  composes: (project, _form, subject, seat) => {
    const proposal = project.sharing.distributions[subject ?? '']?.proposal;
    const partBp = proposal?.team.find(({ inventor }) => inventor === seat)?.partBp;
    if (!proposal || subject === undefined || seat === undefined || partBp === undefined) return undefined;
    const netFen = project.sharing.distributions[subject]?.costs?.booked?.netFen ?? 0;
    const fen = shareDues(project, subject).find((due) => due.subject === `${subject}.${seat}`)?.fen ?? 0;
    return agreement({
      recordedBy: { step: 'consent-shares', outcome: 'agree' },
      project,
      persons: [seat],
      organisations: [],
      lines: (named) => [
        [both('完成人', 'Inventor'), named(seat)],
        [both('分配事项', 'Distribution of'), paidFor(subject) ?? both(subject, subject)],
        [both('净收入', 'Net income'), sum(netFen)],
        [both('完成人比例', 'Inventors’ rate'), both(percent(proposal.inventorBp), percent(proposal.inventorBp))],
        [both('本人所占份额', 'Own part of it'), both(percent(partBp), percent(partBp))],
        [both('本人应得（税前）', 'Own share before tax'), sum(fen)],
        ...hash(proposal.document),
      ],
    });
  },
  outcomes: {
    agree: { form: z.strictObject({}), composed: agreedTexts, legal: true },
    object: { form: z.strictObject({ grounds: prose(10, 2000) }), negative: true },
  },
  facts: {
    'shares-consented': z.strictObject({ year: Count, inventor: Id }),
    'shares-objected': z.strictObject({ year: Count, inventor: Id }),
    'shares-unanswered': z.strictObject({ year: Count, inventor: Id }),
    'signed-shares-carried': z.strictObject({ year: Count, inventor: Id }),
  },
  apply: (project, { outcome, subject }, { seat: inventor = '' }) => {
    const proposal = project.sharing.distributions[subject]?.proposal;
    if (outcome === 'object' || !proposal)
      return {
        state: withoutProposal(project, subject),
        facts: [{ type: 'shares-objected', year: yearOf(subject), inventor }],
      };
    const consented = [...proposal.consented, inventor];
    return {
      state: withDistribution(project, subject, { proposal: { ...proposal, consented } }),
      facts: [{ type: 'shares-consented', year: yearOf(subject), inventor }],
    };
  },
  silence: {
    then: (project, { subject, seat = '' }) => {
      const proposal = project.sharing.distributions[subject]?.proposal;
      const signed = proposal && bySignedShares(project, proposal);
      // the signed shares would leave the main contributors under their floor: no shares to carry, so they are proposed again
      if (!signed)
        return { state: withoutProposal(project, subject), facts: [{ type: 'shares-unanswered', year: yearOf(subject), inventor: seat }] };
      return {
        state: withDistribution(project, subject, { proposal: signed }),
        facts: [{ type: 'signed-shares-carried', year: yearOf(subject), inventor: seat }],
      };
    },
  },
});

function bySignedShares(project: Project, proposal: Proposal): Proposal | undefined {
  const { inventors } = dealOf(project);
  const team = proposal.team.map((part, index) => ({ ...part, partBp: inventors[index]?.shareBp ?? 0 }));
  if (!mainContributorCheck(team, proposal.law.mainContributorFloorBp).ok) return undefined;
  const isSame = team.every(({ partBp }, index) => partBp === proposal.team[index]?.partBp);
  return { ...proposal, team, consented: isSame ? proposal.consented : [], carried: true };
}

export function withoutProposal(project: Project, income: string): Project {
  const { proposal: _proposal, ...distribution } = project.sharing.distributions[income] ?? {};
  return { ...project, sharing: { ...project.sharing, distributions: { ...project.sharing.distributions, [income]: distribution } } };
}
