import { z } from 'zod';
import { BasisPoints } from '#workflows/domain/money.ts';
import { Id } from '#workflows/domain/party.ts';
import { line } from '#workflows/domain/text.ts';
import { type DistributionRefusal, distributionRefusals } from '#workflows/domain/waterfall.ts';
import { prose } from '#workflows/engine/carried.ts';
import { Count } from '#workflows/engine/facts.ts';
import { optionalFiles } from '#workflows/engine/files.ts';
import { workingDays } from '#workflows/engine/period.ts';
import { type BrokenRule, brokenIf } from '#workflows/engine/refusal.ts';
import { isClear, roundsOver, supersede } from '#workflows/modules/publicity/publicity.ts';
import { placeOfProgramme } from '#workflows/modules/terms/law.ts';
import { Place } from '#workflows/modules/terms/place.ts';
import { grown, owners, parties } from '#workflows/project/access/readers.ts';
import { university } from '#workflows/project/audiences.ts';
import { aBroker, aNamedInventor } from '#workflows/project/nameable.ts';
import { partiesOf, withoutPart, withParty } from '#workflows/project/parties.ts';
import { each, eachAbout } from '#workflows/project/readings.ts';
import { defineStep, type Project } from '#workflows/project/state.ts';
import { dealOf, withDistribution, yearOf } from './benefit-sharing.ts';
import { floorsOf } from './floors.ts';
import { boundsOf, undecidedIncome } from './income.ts';
import { standingProposal } from './standing-proposal.ts';

/** The transfer office proposes who gets which part of the net income, within the floors and limits of law and programme. */
export const proposeDistribution = defineStep({
  name: 'propose-distribution',
  code: 'S6.07',
  stage: 'benefit-sharing',
  since: 1,
  access: { known: owners, asked: parties, read: owners, actor: 'named', figures: grown(owners) },
  opens: (project) => {
    const income = undecidedIncome(project);
    if (!income || standingProposal(project)) return [];
    const netFen = project.sharing.distributions[income]?.costs?.booked?.netFen ?? 0;
    const { inventorFloorBp, brokerMaxBp } = boundsOf(project, income);
    return [
      {
        subject: income,
        for: university(project, 'uni.tto'),
        due: workingDays(20),
        about: { year: yearOf(income), netFen, inventorFloorBp, brokerMaxBp },
      },
    ];
  },
  beside: (_project, { subject }) => [
    ...eachAbout(subject, 'book-costs', 'consent-shares'),
    ...each('disclose-result', 'inventors-confirm'),
  ],
  names: { inventor: aNamedInventor, broker: aBroker },
  begins: (project, { subject }) => ({ propose: usualShares(project, subject) }),
  retractable: ['propose'],
  returnable: ['propose'],
  outcomes: {
    propose: {
      form: z.strictObject({
        policy: prose(2, 200),
        /** Of the university; left out: the place of the programme. */
        place: Place.optional(),
        files: optionalFiles(),
        inventorBp: BasisPoints,
        brokerBp: BasisPoints,
        /** The technology manager's institution; needed where it has a part. */
        broker: Id.optional(),
        /** The school's part of the rest; the college has the other. */
        schoolBp: BasisPoints,
        team: z
          .array(z.strictObject({ inventor: Id, partBp: BasisPoints, isMain: z.boolean(), isLeader: z.boolean().optional() }))
          .min(1)
          .max(30),
      }),
    },
  },
  facts: {
    'distribution-proposed': z.strictObject({
      year: Count,
      inventorBp: BasisPoints,
      brokerBp: BasisPoints,
      schoolBp: BasisPoints,
      inventorFloorBp: BasisPoints,
      packs: line(2, 200),
    }),
  },
  rules: [
    'broker-missing',
    'broker-is-party',
    'inventors-not-covered',
    'inventors-below-floor',
    'broker-above-limit',
    'rates-exceed-whole',
    'team-not-whole',
    'main-contributors-below-floor',
  ],
  breaks: (project, act) => {
    const { subject, input } = act;
    const { inventorBp, brokerBp, broker, team } = input;
    const isParty = partiesOf(project, 'enterprise', 'university', 'funder', 'licensee').some(
      ({ organisation }) => organisation === broker,
    );
    const inventors = dealOf(project).inventors.map(({ inventor }) => inventor);
    const named = team.map(({ inventor }) => inventor);
    const missing = inventors.filter((inventor) => !named.includes(inventor)).length;
    const { inventorFloorBp: floorBp, mainContributorFloorBp: mainFloorBp } = floorsOf(project, subject, act.at, input.place);
    const { brokerMaxBp: brokerLimitBp } = boundsOf(project, subject);
    return [
      ...brokenIf(brokerBp > 0 && !broker, { rule: 'broker-missing', field: 'broker', figures: { brokerBp } }),
      ...brokenIf(broker !== undefined && isParty, { rule: 'broker-is-party', field: 'broker' }),
      ...brokenIf(missing > 0 || named.length !== inventors.length, {
        rule: 'inventors-not-covered',
        field: 'team',
        figures: { expected: inventors.length, given: named.length, missing },
      }),
      ...distributionRefusals({ inventorBp, floorBp, brokerBp, brokerLimitBp, team, mainFloorBp }).map(asBroken),
    ];
  },
  apply: (project, { subject, input, at, document }) => {
    const { inventorBp, brokerBp, broker, schoolBp, team } = input;
    const law = floorsOf(project, subject, at, input.place);
    // the shares published before belong to an earlier income
    const free = isClear(project, 'reward') ? supersede(project, 'reward') : project;
    const order = dealOf(project).inventors.map(({ inventor }) => inventor);
    const inOrder = [...team].sort((a, b) => order.indexOf(a.inventor) - order.indexOf(b.inventor));
    const proposal = {
      round: roundsOver(free, 'reward'),
      inventorBp,
      brokerBp,
      ...(broker ? { broker } : {}),
      schoolBp,
      team: inOrder,
      consented: [],
      law,
      document,
    };
    const state = withDistribution(broker ? withParty(withoutPart(free, 'broker'), 'broker', broker) : free, subject, { proposal });
    const figures = { inventorBp, brokerBp, schoolBp, inventorFloorBp: law.inventorFloorBp, packs: law.packs.join(', ') };
    return { state, facts: [{ type: 'distribution-proposed', year: yearOf(subject), ...figures }] };
  },
});

const fieldOf: Readonly<Record<DistributionRefusal['code'], string>> = {
  'inventors-below-floor': 'inventorBp',
  'broker-above-limit': 'brokerBp',
  'rates-exceed-whole': 'brokerBp',
  'team-not-whole': 'team',
  'main-contributors-below-floor': 'team',
};
const asBroken = ({ code: rule, ...figures }: DistributionRefusal): BrokenRule<DistributionRefusal['code']> => ({
  rule,
  field: fieldOf[rule],
  figures,
});

/** The floor of law and programme, shared as the inventors have signed at the disclosure. */
const usualShares = (project: Project, income: string) => ({
  inventorBp: boundsOf(project, income).inventorFloorBp,
  place: placeOfProgramme(project),
  team: (project.transfer.disclosure?.inventors ?? []).map(({ inventor, shareBp }) => ({ inventor, partBp: shareBp })),
});
