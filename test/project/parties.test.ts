import { describe, expect, test } from 'vitest';
import { enterprises, universities } from '#scripts/demonstration/places.ts';
import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { binhai, bohai, bureau, centre, haihe, jinmen, organisations, yanhai } from '#scripts/story/organisations.ts';
import { everyStory } from '#test/support/every-story.ts';
import { AccountKind } from '#workflows/domain/ledger.ts';
import { organisationKinds, roles } from '#workflows/domain/party.ts';
import type { Reference } from '#workflows/engine/beside.ts';
import { type Audience, participant } from '#workflows/engine/define-step.ts';
import { personalSides } from '#workflows/project/access/sides.ts';
import { steps } from '#workflows/project/catalogue.ts';
import { partiesOf, parts } from '#workflows/project/parties.ts';
import type { PaymentPurpose } from '#workflows/project/payment/purposes.ts';
import type { Project } from '#workflows/project/state.ts';

const fixtures = [...Object.keys(organisations), ...enterprises.map(({ id }) => id), ...universities.map(({ id }) => id)];
const players = Object.keys(cast) as Player[];

test('no organisation is called like a part, a party, a side, a role, a kind or an account', () => {
  const names = [...parts, ...Object.values(personalSides), ...roles, ...organisationKinds, ...AccountKind.options, 'bidder', 'invited'];
  const booked = ['school', 'college', 'tax', 'suppliers', 'inventor', 'public', 'nobody', ...players.map(idOf)];
  const taken = new Set<string>([...names, ...booked]);
  // `university-2` is the second university's party
  expect(fixtures.filter((id) => taken.has(id.replace(/-\d+$/, '')))).toEqual([]);
  expect(new Set(fixtures).size).toBe(31);
});

/** In the cast, somebody has this role there; or it is the person of that role. */
const isInCast = ({ role, organisation, person }: Audience) =>
  role === 'public' ||
  players.some((player) => {
    const member = cast[player];
    const holds = role === participant || (member.roles as readonly string[]).includes(role);
    return (
      holds && (organisation === undefined || member.organisation === organisation) && (person === undefined || idOf(player) === person)
    );
  });

const universitiesHere = [haihe, bohai];
const inventors = players.filter((player) => (cast[player].roles as readonly string[]).includes('inventor')).map(idOf);
/** Who pays whom, for every purpose of the stories. */
const ends: Readonly<Partial<Record<PaymentPurpose, readonly [payers: readonly string[], payees: readonly string[]]>>> = {
  bond: [[binhai], [centre]],
  'bond-return': [[centre], [binhai]],
  'bond-pool': [[centre], universitiesHere],
  tranche: [[binhai], [haihe]],
  instalment: [[binhai], [haihe]],
  deposit: [[binhai], [haihe]],
  'deposit-return': [[haihe], [binhai]],
  retention: [[binhai], [haihe]],
  'licence-fee': [[binhai, yanhai], [haihe]],
  'co-owner': [[haihe], [binhai]],
  'late-interest': [[binhai, yanhai], [haihe]],
  difference: [
    [binhai, haihe],
    [binhai, haihe],
  ],
  subsidy: [[bureau], [binhai]],
  tax: [[haihe], ['tax']],
  vat: [[haihe], ['tax']],
  surcharge: [[haihe], ['tax']],
  withholding: [[haihe], ['tax']],
  supplier: [[haihe], ['suppliers']],
  inventor: [[haihe], inventors],
  broker: [[haihe], [jinmen, centre]],
  school: [[haihe], [haihe]],
  college: [[haihe], [haihe]],
  settlement: [
    [binhai, haihe],
    [binhai, haihe],
  ],
  clawback: [[binhai, haihe], [bureau]],
  ruling: [
    [binhai, haihe],
    [binhai, haihe],
  ],
};

describe.each(Object.keys(everyStory))('in the story %s', (name) => {
  const { recordings, state } = (everyStory[name] as (typeof everyStory)[string])();

  test('every opening asks, and every notice tells, people of the organisation that has the part', () => {
    const asked = recordings.flatMap(({ opened }) =>
      opened.filter(({ kind }) => kind === 'step').map(({ key, opening }) => ({ what: key, to: opening.for })),
    );
    const told = recordings.flatMap(({ notices }) => notices.map(({ template, to }) => ({ what: template, to })));
    expect([...asked, ...told].filter(({ to }) => !isInCast(to))).toEqual([]);
  });

  test('every payment goes from the organisation of the paying party to that of the receiving one', () => {
    const payments = Object.values(state.payments);
    const wrong = payments.filter(({ purpose, payer, payee }) => {
      const [payers, payees] = ends[purpose] ?? [[], []];
      return !payers.includes(payer) || !payees.includes(payee);
    });
    expect(wrong).toEqual([]);
    expect(payments.length).toBeGreaterThan(0);
  });

  test('every account is a party’s or one that the distribution names, under the party’s id', () => {
    const ids = [...partiesOf(state, ...parts).map(({ id }) => id), 'school', 'college', 'tax', 'suppliers'];
    const people = [...inventors.map((id) => `inventor-${id}`), ...universitiesHere.map((id) => `bidder-${id}`)];
    const named = new Set([...ids, ...people]);
    const accounts = recordings.flatMap(({ transfers }) => transfers.flatMap(({ debit, credit }) => [debit, credit]));
    expect(accounts.filter((account) => !named.has(account.slice(0, account.lastIndexOf('/'))))).toEqual([]);
  });

  test('persons to name are sought in organisations of the project', () => {
    const references = steps.flatMap(({ names = {} }) => Object.values(names) as Reference<Project>[]);
    const subjects = recordings.flatMap(({ opened }) => opened.map(({ opening }) => opening.subject));
    const sought = references.flatMap((reference) => {
      if (reference.to !== 'person') return [];
      const kept = (reference.notOf?.(state) ?? []).map(({ organisation }) => organisation);
      return [...kept, ...subjects.flatMap((subject) => reference.at?.(state, subject) ?? [])];
    });
    // a proposal is called by its university; other subjects are no organisations
    expect(sought.filter((id) => !fixtures.includes(id) && !subjects.includes(id))).toEqual([]);
    const principals = partiesOf(state, 'enterprise', 'university', 'funder', 'platform').map(({ organisation }) => organisation);
    expect(sought).toEqual(expect.arrayContaining(principals));
  });

  test('every fact that names an organisation names one that exists', () => {
    const facts = recordings.flatMap(({ facts: all }) => all as readonly Readonly<Record<string, unknown>>[]);
    const naming = ['proposal', 'bidder', 'broker', 'disqualified', 'transferee'];
    const ids = facts.flatMap((fact) => naming.flatMap((field) => (typeof fact[field] === 'string' ? [fact[field]] : [])));
    expect(ids.filter((id) => !fixtures.includes(id))).toEqual([]);
  });
});
