import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { aProject, attempt, brokenIn, play } from '#test/support/play.ts';
import { factTypes, openKeys, withFields } from '#test/support/story.ts';

const inForce = (contract: Readonly<Record<string, unknown>> = {}) =>
  play(aProject(), [
    ...sc1Intake,
    ...sc1Proposal,
    ...sc1Contract.map((story) => (story.step === 'choose-template' ? withFields(story, contract) : story)),
  ]);
const announce = (days: number) =>
  act('investigator', 'announce-publication', 'announce', ({ day }) => ({
    paperTitle: '梯度涂层双极板的耐蚀行为',
    kind: 'paper' as const,
    plannedOn: day(days),
    content: '公开涂层成分梯度、腐蚀电流密度及接触电阻的测试数据，不含卷对卷工艺参数。',
  }));
const reasons = '涂层结构拟先行申请专利，请暂缓公开。';
const delay = (days: number) => act('enterpriseLegal', 'review-publication', 'delay', { days, reasons });

describe('a publication is held until the enterprise has looked at it (S5.05)', () => {
  test('Publication before filing: announced as early as the contract asks; without a word within its days it may be published', () => {
    const project = inForce();
    expect(brokenIn(attempt(project, announce(29)))).toEqual(['day-too-early plannedOn']);
    play(project, [announce(30)]);
    expect(openKeys(project)).toEqual(['review-publication/publication-1']);
    project.pass(29);
    expect(project.state.transfer.publications).toMatchObject([{ state: 'held' }]);
    project.pass(4);
    expect(project.state.transfer.publications).toMatchObject([{ state: 'cleared' }]);
    expect(factTypes(project)).toContain('publication-cleared');
  });

  test('a delay is no longer than the contract’s days, and ends by itself', () => {
    const project = play(inForce(), [announce(40)]);
    expect(attempt(project, delay(31))).toMatchObject({
      refused: 'RULES_BROKEN',
      details: { broken: [{ rule: 'delay-above-contract', field: 'days', figures: { days: 31, most: 30 } }] },
    });
    play(project, [delay(30)]);
    project.pass(29);
    expect(project.state.transfer.publications).toMatchObject([{ state: 'delayed' }]);
    project.pass(4);
    expect(project.state.transfer.publications).toMatchObject([{ state: 'cleared' }]);
  });

  test('deletions end the review; with the passages it is announced once more', () => {
    const passages = '第三节工艺温度曲线与靶材配比。';
    const project = play(inForce(), [
      announce(40),
      act('enterpriseLegal', 'review-publication', 'redact', { passages, reasons: '属于企业技术秘密，不得公开。' }),
      announce(60),
      act('enterpriseLegal', 'review-publication', 'clear', {}, 'publication-2'),
    ]);
    expect(project.state.transfer.publications).toMatchObject([
      { n: 1, state: 'redacted' },
      { n: 2, state: 'cleared' },
    ]);
    expect(openKeys(project)).toEqual([]);
  });

  test('where the contract asks for consent, silence is none', () => {
    const project = play(inForce({ universityPublishes: false, publicationDays: 0 }), [announce(1)]);
    project.pass(35);
    expect(project.state.transfer.publications).toMatchObject([{ state: 'refused' }]);
    expect(factTypes(project)).toContain('publication-refused');
  });

  test('a contract without days of notice holds nothing', () => {
    const project = play(inForce({ publicationDays: 0 }), [announce(0)]);
    expect(project.state.transfer.publications).toMatchObject([{ state: 'cleared' }]);
    expect(openKeys(project)).toEqual([]);
  });
});
