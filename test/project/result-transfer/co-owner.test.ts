import { describe, expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { yanhai } from '#scripts/story/organisations.ts';
import { jointlyOwned, otherTakerActs, otherTakerSharing } from '#scripts/story/other-taker.ts';
import { closed, distributed, proposed } from '#scripts/story/sc1/benefit-sharing.ts';
import { disclosed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import examples from '#test/domain/money-examples.json' with { type: 'json' };
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, breaking, play } from '#test/support/play.ts';
import { factTypes, of, openKeys, upTo, withFields } from '#test/support/story.ts';
import { evaluated } from '#workflows/domain/formulas.ts';
import { positionsByName } from '#workflows/project/positions.ts';

const afterwards = otherTakerActs.slice(otherTakerActs.findIndex(({ step }) => step === 'choose-mode'));
const forOther = (mode: 'sole-licence' | 'exclusive-licence' | 'assignment') =>
  act('transferOffice', 'choose-mode', 'choose-other', { mode, transferee: yanhai, reasons: '该单位愿以较高价款取得本成果。' });

describe('a result of two owners', () => {
  test('Co-owner refuses consent: an ordinary licence to another needs none; its fee is shared equally, to the fen (E16)', () => {
    const odd = (story: StoryAct): StoryAct =>
      story.step === 'set-price' ? { ...story, input: () => ({ priceFen: 88_000_001, relatedParty: false }) } : story;
    const paid = otherTakerSharing.map((story) => {
      const wanted = story.step === 'issue-statement' || (story.step === 'pay-royalty' && story.outcome === 'prepare');
      return wanted ? { ...story, input: () => ({ dueFen: 88_000_001 }) } : story;
    });
    const project = play(aConcludedProject(), [...jointlyOwned, ...afterwards.map(odd), ...paid, ...closed]);
    expect(project.state.phase).toBe('closed');
    const { payments } = project.state;
    expect(payments['co-owner.lump-sum']).toMatchObject({ fen: 44_000_000, payee: 'binhai-materials', state: 'settled' });
    // 44,000,001 less stamp 13,200, upkeep and direct costs
    const positions = positionsByName(project.file.books);
    const shared = (positions['inventors'] ?? 0) + (positions['broker'] ?? 0) + (positions['school_college'] ?? 0);
    expect(shared).toBe(44_000_001 - 13_200 - 300_000 - 85_000);
    expect(positions['licensee']).toBe(-88_000_001);
    expect(Object.values(positions).reduce((sum, fen) => sum + fen, 0)).toBe(0);
  });

  test('three owners share as E16 says', () => {
    const parts = [1, 2, 3].map((place) => evaluated({ name: 'joint-fee', inputs: { feeFen: 100_000_000, owners: 3, place } }).fen);
    expect(parts).toEqual(examples.E16);
  });

  test.each(['ordinary-licence', 'sole-licence', 'exclusive-licence'] as const)(
    'a co-owner needs no %s of its own result (L17)',
    (mode) => {
      const project = play(aConcludedProject(), jointlyOwned);
      expect(attempt(project, withFields(of(disclosed, 'choose-mode'), { mode }))).toMatchObject(
        breaking({ rule: 'co-owner-needs-no-licence', field: 'mode' }),
      );
    },
  );

  test('a co-owner that takes over the university’s share pays all to it, and is asked for no consent', () => {
    const project = play(aConcludedProject(), [...jointlyOwned, withFields(of(disclosed, 'choose-mode'), { mode: 'assignment' })]);
    expect(openKeys(project)).toEqual(['set-price/price/university', 'set-price/price/enterprise']);
    play(project, resultTransferActs.slice(disclosed.length));
    expect(project.state.phase).toBe('sharing');
  });

  test.each(['sole-licence', 'exclusive-licence', 'assignment'] as const)('%s to another waits for the co-owner', (mode) => {
    const project = play(aConcludedProject(), [...jointlyOwned, forOther(mode)]);
    expect(openKeys(project)).toEqual(['co-owner-consent/result']);
    play(project, [act('enterpriseSignatory', 'co-owner-consent', 'consent', {})]);
    expect(openKeys(project)).toEqual(['set-price/price-1/university', 'set-price/price-1/licensee']);
  });

  test('Co-owner refuses consent: refused, or without an answer, the mode is thought over; an earlier consent counts for no later mode', () => {
    const silent = play(aConcludedProject(), [...jointlyOwned, forOther('exclusive-licence')]);
    silent.pass(30);
    expect(factTypes(silent)).toContain('co-owner-silent');
    expect(openKeys(silent)).toEqual(['choose-mode/result']);
    play(silent, [
      forOther('sole-licence'),
      act('enterpriseSignatory', 'co-owner-consent', 'refuse', { reasons: '排他许可影响我方自行实施，不同意。' }),
      forOther('sole-licence'),
      act('enterpriseSignatory', 'co-owner-consent', 'consent', {}),
    ]);
    silent.pass(45);
    play(silent, [forOther('assignment')]);
    expect(openKeys(silent)).toEqual(['co-owner-consent/result']);
  });
});

test('the university’s own result needs nobody’s consent, and its fee is shared with no other owner', () => {
  const project = play(aConcludedProject(), [...disclosed.slice(0, -1), forOther('exclusive-licence')]);
  expect(openKeys(project)).toEqual(['set-price/price-1/university', 'set-price/price-1/licensee']);
  const whole = play(aConcludedProject(), [...otherTakerActs, ...upTo(otherTakerSharing, 'propose-distribution')]);
  expect(Object.keys(whole.state.payments)).not.toContain('co-owner.lump-sum');
  play(whole, [...proposed('lump-sum'), ...distributed('lump-sum')]);
});
