import { describe, expect, test } from 'vitest';
import { cast, type Player } from '#scripts/story/cast.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { actorOf, aProject, idOf, play } from '#test/support/play.ts';
import { readerIn } from '#test/support/reader-in.ts';
import { ledgerView, seesOrder } from '#workflows/project/access/ledger-view.ts';

const project = play(aProject(), sc1);
const { state, recordings } = project;
const rows = recordings.flatMap(({ transfers }) => transfers);
const readerOf = (name: Player) => readerIn(project, { name, ...actorOf(name) });
const ofPersons = /^(inventor|withholding)(-cleared)?$/;
/** Whose sums of single persons the ledger shows, by the kind of movement. */
const seen = (name: Player, kinds: RegExp) => {
  const view = ledgerView(readerOf(name));
  const shown = rows.filter((row) => kinds.test(row.kind) && view?.transfer(row));
  return new Set(shown.flatMap(({ debit, credit }) => [debit, credit].flatMap((end) => /^inventor-([^/]+)/.exec(end)?.[1] ?? [])));
};
const inventors = (['investigator', 'inventor2', 'inventor3', 'inventor4'] as const).map(idOf);

describe('what a single person is paid', () => {
  test('is in the ledger the person’s own and payroll’s, and no colleague’s', () => {
    for (const name of ['universityFinance', 'auditor'] as const)
      expect([...seen(name, ofPersons)].toSorted(), name).toEqual(inventors.toSorted());
    for (const name of ['investigator', 'inventor2'] as const) expect([...seen(name, ofPersons)], name).toEqual([idOf(name)]);
    for (const name of ['transferOffice', 'requester', 'fundOfficer', 'expert1'] as const)
      expect([...seen(name, ofPersons)], name).toEqual([]);
  });
  test('as owed is one table of those who share the income, students but for their own', () => {
    for (const name of ['investigator', 'inventor2', 'transferOffice', 'universityFinance'] as const)
      expect([...seen(name, /^inventor-owed$/)].toSorted(), name).toEqual(inventors.toSorted());
    expect([...seen('inventor4', /^inventor-owed$/)]).toEqual([idOf('inventor4')]);
  });
  test('has no account that a colleague reads', () => {
    const view = ledgerView(readerOf('investigator'));
    expect(inventors.filter((id) => view?.account(`inventor-${id}/cash`))).toEqual([idOf('investigator')]);
  });
});

test('payment orders and rows of the ledger follow one rule: of a person’s sum neither says more than the other', () => {
  const personal = Object.values(state.payments).filter(({ purpose }) => purpose === 'inventor' || purpose === 'withholding');
  expect(personal.length).toBeGreaterThan(3);
  for (const name of Object.keys(cast) as Player[]) {
    const reader = readerOf(name);
    const view = ledgerView(reader);
    for (const order of personal) {
      const cleared = rows.find(({ kind, id }) => kind === `${order.purpose}-cleared` && id.includes(order.subject));
      if (cleared)
        expect(view?.transfer(cleared) ?? false, `${name} ${order.purpose} ${order.subject}`).toBe(seesOrder(order, state, reader));
    }
  }
});
