import { workingDayFrom } from '#workflows/domain/calendar.ts';
import { addDays, daysBetween, endOfDay, shanghaiDay } from '#workflows/domain/days.ts';
import { roles } from '#workflows/domain/party.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { endOf } from '#workflows/engine/period.ts';
import type { Stillness } from '#workflows/engine/released.ts';
import { agreedTexts } from '#workflows/modules/payment/agreed-texts.ts';
import { clarificationSteps } from '#workflows/overlays/clarification/ask-clarification.ts';
import { copyingSteps } from '#workflows/overlays/copying/send-copy.ts';
import { countersigningSteps } from '#workflows/overlays/countersigning/countersign.ts';
import { delegationSteps } from '#workflows/overlays/delegation/steps.ts';
import type { DisputeRules } from '#workflows/overlays/dispute/dispute.ts';
import { disputeSteps } from '#workflows/overlays/dispute/steps.ts';
import { retractionSteps } from '#workflows/overlays/retraction/retraction.ts';
import { sendingBackSteps } from '#workflows/overlays/sending-back/send-back.ts';
import { suspensionSteps } from '#workflows/overlays/suspension/steps.ts';
import { takeoverSteps } from '#workflows/overlays/takeover/steps.ts';
import { urgingSteps } from '#workflows/overlays/urging/urge.ts';
import { disputeAccess, takersPair } from './access/dispute-readers.ts';
import { finalPanel, type Group, grown, isStudent, office, parties, principals } from './access/readers.ts';
import { personalSides } from './access/sides.ts';
import { ofParty, platform, signatories } from './audiences.ts';
import { dueOnOf, withFunding } from './milestone-funding/milestone-funding.ts';
import { employersOfParties } from './nameable.ts';
import { panelSeats } from './panel-seats.ts';
import { organisationOf, type Part, partiesOf } from './parties.ts';
import { ruled } from './ruling/ruled.ts';
import { settlementAgreed } from './ruling/settlement-agreed.ts';
import { type Project, stageOf } from './state.ts';

/** Who may ask for a suspension: the one who answers for the work of each party. */
const asks = { enterprise: 'ent.rdlead', university: 'uni.research', funder: 'fund.officer', platform: 'pm' } as const satisfies Partial<
  Record<Part, string>
>;

/** S4.17: work can stand still from the contract until its final acceptance. */
export const suspension = suspensionSteps<Project>({
  since: 1,
  access: { known: [parties, finalPanel], read: grown(principals), actor: 'named', figures: [parties, finalPanel] },
  stage: stageOf,
  hasWork: ({ phase }) => phase === 'executing' || phase === 'finalAcceptance',
  parties: (project) =>
    (['enterprise', 'university', 'funder', 'platform'] as const).flatMap((part) =>
      partiesOf(project, part).map((party) => ({ id: party.id, for: ofParty(party, asks[part]) })),
    ),
  records: (project, by) => platform(project, by === 'platform' ? 'pm.lead' : 'pm'),
  lead: (project) => platform(project, 'pm.lead'),
  resumed: movedMilestones,
});

const speakers = (project: Project) => project.parties.map(({ id, organisation }) => ({ id, for: { role: participant, organisation } }));
/** Of acts by which people of a party deal with each other's work; what comes of them is known with the opening that they are about. */
const ofOffice = { known: office, read: office, actor: 'named', figures: office } as const;
/** Roles that people of an organisation can take on for each other. */
const shared = roles.filter((role) => !(role in personalSides) && role !== 'public' && role !== 'uni.student');

/** X.03–06: between the parties of a project; a party's signatory represents it. */
export const disputeOf = (payments: readonly string[], pays: DisputeRules<Project>['pays']) =>
  disputeSteps<Project>({
    since: 1,
    access: disputeAccess,
    stage: stageOf,
    // who takes a result is told to the others with the contract alone
    parties: (project) => {
      const among = partiesOf(project, 'enterprise', 'university', 'funder', ...(project.transfer.deal ? (['licensee'] as const) : []));
      return signatories(project, among).flatMap((one, index) => {
        const organisation = among[index]?.organisation;
        return organisation === undefined ? [] : [{ ...one, organisation }];
      });
    },
    apart: (project) => {
      const [taker, university] = takersPair(project);
      return project.transfer.deal && taker !== undefined && university !== undefined ? { party: taker, with: university } : undefined;
    },
    mediator: (project) => platform(project, 'mediator'),
    records: (project) => platform(project, 'pm'),
    checks: (project) => platform(project, 'auditor'),
    payments,
    pays,
    ruled: (project, dispute, ruling) => ruled(project, { dispute, ruling, asked: dispute.money && pays(project, dispute.money) }),
    until: ({ terms, calendar }, period, from) => endOf(period, from, terms.lengths, calendar),
    settlement: {
      texts: agreedTexts,
      write: (project, dispute, recordedBy) =>
        settlementAgreed(project, { dispute, recordedBy, asked: dispute.money && pays(project, dispute.money) }),
    },
  });

/** P8: a late item changes hands; others act for a silent platform. */
export const takeover = takeoverSteps<Project>({
  since: 1,
  access: ofOffice,
  stage: stageOf,
  parties: speakers,
  administrator: 'organisation-admin',
  roles: shared,
  platform: (project) => organisationOf(project, 'platform'),
  forPlatform: (project) => {
    const funders = partiesOf(project, 'funder');
    return funders.length > 0
      ? funders.slice(0, 1).map((party) => ({ id: party.id, for: ofParty(party, 'fund.officer') }))
      : signatories(project, partiesOf(project, 'enterprise', 'university'));
  },
  seats: panelSeats,
  notOf: employersOfParties,
});

export const countersigning = countersigningSteps<Project>({
  since: 1,
  access: ofOffice,
  stage: stageOf,
  parties: speakers,
  roles: shared,
});

export const retraction = retractionSteps<Project>({ since: 1, access: ofOffice, stage: stageOf });

const principalParts = ['enterprise', 'university', 'funder', 'platform'] as const;
/** The party whose form goes back. */
const author: Group = (project, reader, { subject }) =>
  !isStudent(reader) &&
  project.parties.some(({ id, part, organisation }) => id === subject && organisation === reader.organisation && reader.sides.has(part));

/** 退回: between the parties; the remarks are their author's and the party's that sends the form back. */
export const sendingBack = sendingBackSteps<Project>({
  since: 1,
  access: { known: grown(principals), read: author, actor: 'named', figures: grown(principals) },
  stage: stageOf,
  parties: (project) =>
    partiesOf(project, ...principalParts).map(({ id, organisation }) => ({ id, for: { role: participant, organisation } })),
  meanwhile: ['clarifications', 'countersigning', 'delegations', 'takeovers', 'urged'],
  momentary: ['retractable'],
});

/** P10: between the parties; a question and its answer are read by them. */
export const clarificationOf = (steps: readonly string[]) =>
  clarificationSteps<Project>({
    since: 1,
    access: { known: grown(principals), read: grown(principals), actor: 'named', figures: grown(principals) },
    stage: stageOf,
    parties: (project) => speakers(project).map((party) => ({ ...party, organisation: party.for.organisation })),
    steps,
  });

export const urging = urgingSteps<Project>({
  since: 1,
  access: ofOffice,
  stage: stageOf,
  parties: speakers,
  workingDay: ({ calendar }, day) => workingDayFrom(day, calendar),
});

/** 抄送: copies of open items to colleagues. */
export const copying = copyingSteps<Project>({ since: 1, access: ofOffice, stage: stageOf, parties: speakers, roles: shared });

/** X.01: among the people of each party. */
export const delegationOf = (steps: readonly string[]) =>
  delegationSteps<Project>({
    since: 1,
    access: ofOffice,
    stage: stageOf,
    parties: speakers,
    roles: shared,
    steps,
  });

/** Milestones not reported yet are due as many days later as the work stood still within their time. */
function movedMilestones(project: Project, { from, to }: Stillness): Project {
  const days = daysBetween(shanghaiDay(from), shanghaiDay(to));
  return withFunding(project, {
    milestones: project.funding.milestones.map((milestone) => {
      const dueOn = dueOnOf(project, milestone);
      const isAhead = (milestone.state === 'planned' || milestone.state === 'active') && endOfDay(dueOn) > from;
      return isAhead && days > 0 ? { ...milestone, dueOn: addDays(dueOn, days) } : milestone;
    }),
  });
}
