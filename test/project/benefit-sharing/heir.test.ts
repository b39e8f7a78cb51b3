import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { heirActs } from '#scripts/story/heir.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, play } from '#test/support/play.ts';
import { unsettled } from '#test/support/settled.ts';
import { upTo } from '#test/support/story.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { positionsByName } from '#workflows/project/positions.ts';

// of the net of SC1, 49,600,000, the inventors have 70 %: 34,720,000, by 55/25/15/5
const share3 = 5_208_000;
const share4 = 1_736_000;

describe('an inventor cannot be found, or has died', () => {
  test('Inventor cannot be found / died: the heir answers and is paid; the other share is kept in trust, never shared among others, and the books close', () => {
    const project = play(aConcludedProject(), upTo(heirActs, 'review-trust'));
    expect(project.state.phase).toBe('closed');
    expect(project.state.payments['inventor.lump-sum.inventor4']).toMatchObject({ payee: 'heir', fen: share4, state: 'settled' });
    expect(project.state.payments['inventor.lump-sum.inventor3']).toBeUndefined();
    expect(project.file.books).toMatchObject({ 'university/trust': -share3, 'inventor-inventor3/receivable': share3 });
    expect(project.file.books['inventor-investigator/cash']).toBe(19_096_000);
    expect(unsettled(project)).toEqual([]);
    expect(project.asked.map(({ key }) => key)).toEqual(['trust-period/lump-sum.inventor3']);
  });

  test('it is looked at every three years, also when parties are silent, and paid less tax when the inventor is found', () => {
    const project = play(aConcludedProject(), upTo(heirActs, 'review-trust'));
    project.pass(3 * 366);
    expect(project.asked.map(({ key }) => key)).toEqual(['review-trust/lump-sum.inventor3']);
    project.pass(120);
    expect(project.asked.map(({ key }) => key)).toEqual(['trust-period/lump-sum.inventor3']);
    expect(project.file.books['university/trust']).toBe(-share3);
    const paid = play(aConcludedProject(), heirActs);
    expect(paid.file.books).toMatchObject({
      'university/trust': 0,
      'university/payable': 0,
      'inventor-inventor3/receivable': 0,
      'inventor-inventor3/cash': share3 - 100_000,
    });
    expect(positionsByName(paid.file.books)['inventors']).toBe(34_720_000 - 100_000);
    expect(paid.asked).toEqual([]);
  });

  test('each decision on it has the inventor beside it, and the heir once one is recorded', () => {
    const project = play(aConcludedProject(), upTo(heirActs, 'name-successor'));
    const beside = (step: string) =>
      project.open
        .filter((row) => row.step === step)
        .flatMap(({ opening }) => stepNamed(step)?.compares?.(project.state, opening) ?? [])
        .flatMap((sheet) => ('rows' in sheet ? sheet.rows.map((row) => row.filter((cell) => typeof cell === 'string')) : []));
    expect(beside('name-successor')).toEqual([['investigator'], ['inventor2'], ['inventor3'], ['inventor4']]);
    play(project, heirActs.slice(upTo(heirActs, 'name-successor').length, upTo(heirActs, 'confirm-successor').length));
    expect(beside('confirm-successor')).toEqual([['inventor4', 'heir']]);
    play(project, heirActs.slice(upTo(heirActs, 'confirm-successor').length, upTo(heirActs, 'review-trust').length));
    project.pass(3 * 366);
    expect(beside('review-trust')).toEqual([['inventor3']]);
  });

  test('nobody records and confirms it alone, and it can be sent back', () => {
    const record = heirActs.filter(({ step }) => step === 'name-successor').slice(0, 1);
    const project = play(aConcludedProject(), [...upTo(heirActs, 'name-successor'), ...record]);
    expect(attempt(project, act('transferOffice', 'confirm-successor', 'confirm', {}, 'inventor4'))).toMatchObject({
      refused: 'NOT_YOURS',
    });
    play(project, [act('universityLegal', 'confirm-successor', 'return', { reasons: '公证书与登记的姓名不一致，请核对。' }, 'inventor4')]);
    expect(project.state.transfer.successors).toEqual({});
  });
});
