import { describe, expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { disclosed, resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, breaking, brokenIn, play } from '#test/support/play.ts';
import { of, openKeys, upTo, withFields } from '#test/support/story.ts';

const disclose = of(disclosed, 'disclose-result');
const grounds = '本人对样品验证的实际贡献未被计入，请重新核定份额。';

describe('disclosure', () => {
  test('opens only once the conclusion has been public, and moves the project to the transfer', () => {
    const project = aConcludedProject();
    expect(openKeys(project)).toEqual(['disclose-result/result']);
    expect(attempt(project, { ...disclose, by: 'rivalInvestigator', subject: 'result' })).toMatchObject({ refused: 'NOT_YOURS' });
    play(project, [disclose]);
    expect(project.state.phase).toBe('transferring');
  });

  test('shares that do not add up are refused with their sum, a person named twice with the field, and both at once', () => {
    const project = aConcludedProject();
    const inventors = [
      { inventor: 'investigator', shareBp: 5500 },
      { inventor: 'inventor2', shareBp: 4000 },
    ];
    expect(attempt(project, withFields(disclose, { inventors }))).toMatchObject(
      breaking({ rule: 'shares-not-whole', field: 'inventors', figures: { givenBp: 9500 } }),
    );
    const twice = [
      { inventor: 'investigator', shareBp: 5500 },
      { inventor: 'investigator', shareBp: 4500 },
    ];
    expect(attempt(project, withFields(disclose, { inventors: twice }))).toMatchObject(
      breaking({ rule: 'inventor-twice', field: 'inventors.1.inventor', figures: { row: 2, first: 1 } }),
    );
    const both = [...twice, { inventor: 'inventor2', shareBp: 1 }];
    expect(brokenIn(attempt(project, withFields(disclose, { inventors: both })))).toEqual([
      'inventor-twice inventors.1.inventor',
      'shares-not-whole inventors',
    ]);
  });

  test('an inventor agrees to nobody else’s seat, and an objection leads back to the disclosure', () => {
    const project = play(aConcludedProject(), [disclose, act('inventor2', 'inventors-confirm', 'agree', {})]);
    expect(attempt(project, act('inventor2', 'inventors-confirm', 'agree', {}, 'result'))).toMatchObject({ refused: 'NOT_YOURS' });
    expect(attempt(project, act('transferOffice', 'inventors-confirm', 'agree', {}, 'result'))).toMatchObject({ refused: 'NOT_YOURS' });
    play(project, [act('inventor4', 'inventors-confirm', 'object', { grounds })]);
    expect(openKeys(project)).toEqual(['disclose-result/result']);
    play(project, disclosed);
    expect(project.state.transfer.mode).toBe('ordinary-licence');
  });

  test('silence agrees to nothing: it is escalated, and after a second notice a mediator fixes the shares', () => {
    const project = play(aConcludedProject(), upTo(resultTransferActs, 'confirm-rights').slice(0, -1));
    project.pass(20);
    expect(openKeys(project)).toEqual(['inventors-confirm/result/inventor4']);
    const templates = project.recordings.flatMap(({ notices }) => notices.map(({ template }) => template));
    expect(templates).toEqual(expect.arrayContaining(['remind', 'second-notice', 'overdue', 'escalate-organisation']));
    project.pass(30);
    expect(openKeys(project)).toEqual(['mediate-inventors/result']);
    const others = [
      { inventor: 'inventor4', shareBp: 1000 },
      { inventor: 'investigator', shareBp: 5000 },
      { inventor: 'inventor2', shareBp: 2500 },
    ];
    const decide = (inventors: readonly { inventor: string; shareBp: number }[]) =>
      act('leadManager', 'mediate-inventors', 'decide', { inventors: [...inventors], reasons: '听取各完成人意见，依实验记录核定贡献。' });
    expect(brokenIn(attempt(project, decide(others)))).toEqual(['inventors-not-covered inventors', 'shares-not-whole inventors']);
    play(project, [decide([...others, { inventor: 'inventor3', shareBp: 1500 }])]);
    expect(openKeys(project)).toEqual(['confirm-rights/result']);
    expect(project.state.transfer.disclosure?.inventors.map(({ inventor, shareBp }) => [inventor, shareBp])).toEqual([
      ['investigator', 5000],
      ['inventor2', 2500],
      ['inventor3', 1500],
      ['inventor4', 1000],
    ]);
  });

  test('an inventor who objects for ever is heard by a mediator the second time', () => {
    const object = act('inventor4', 'inventors-confirm', 'object', { grounds });
    const project = play(aConcludedProject(), [disclose, object, disclose, object]);
    expect(openKeys(project)).toEqual(['mediate-inventors/result']);
  });
});

describe('protection', () => {
  const owned = act('transferOffice', 'confirm-rights', 'jointly-owned', {
    basis: 'law',
    reasons: '合同未作约定，属合作开发成果，依法共有。',
  });
  const secret = (by: 'transferOffice' | 'enterpriseLegal') =>
    act(by, 'protection-choice', 'keep-secret', { measures: '工艺参数作为技术秘密管理，限定知悉范围。' });

  test('a co-owner has to choose the same; otherwise the first is asked again', () => {
    const project = play(aConcludedProject(), [...upTo(disclosed, 'confirm-rights'), owned]);
    expect(openKeys(project)).toEqual(['protection-choice/result/university', 'protection-choice/result/enterprise']);
    play(project, [of(disclosed, 'protection-choice')]);
    expect(openKeys(project)).toEqual(['protection-choice/result/enterprise']);
    play(project, [secret('enterpriseLegal')]);
    expect(project.state.transfer.protection).toBeUndefined();
    play(project, [secret('transferOffice')]);
    expect(project.state.transfer.protection).toBe('secret');
  });

  test('two co-owners who never agree, and one who never answers, keep it secret: nothing is filed or published', () => {
    const joint = () => play(aConcludedProject(), [...upTo(disclosed, 'confirm-rights'), owned]);
    const file = of(disclosed, 'protection-choice');
    const insisting = play(joint(), [file, secret('enterpriseLegal'), file, secret('enterpriseLegal')]);
    expect(insisting.state.transfer.protection).toBe('secret');
    expect(openKeys(insisting)).toEqual(['choose-mode/result']);
    const silent = play(joint(), [file]);
    silent.pass(60);
    expect(silent.state.transfer.protection).toBe('secret');
  });

  test('a co-owner can leave its part to the other: the university goes on alone, or the result is the enterprise’s', () => {
    const waive = (by: 'transferOffice' | 'enterpriseLegal') =>
      act(by, 'protection-choice', 'waive', { reasons: '本方不再主张共有份额，保留无偿使用的权利。' });
    const joint = () => play(aConcludedProject(), [...upTo(disclosed, 'confirm-rights'), owned]);
    const alone = play(joint(), [waive('enterpriseLegal')]);
    expect(openKeys(alone)).toEqual(['protection-choice/result/university']);
    expect(attempt(alone, waive('transferOffice'))).toMatchObject({ refused: 'UNKNOWN_OUTCOME' });
    const left = play(joint(), [waive('transferOffice')]);
    expect(left.state.transfer.ending).toMatchObject({ ground: 'client-owned' });
    expect(openKeys(left)).toEqual(['answer-no-transfer/ending/enterprise']);
  });

  test('is due in 15 working days, and before a planned publication', () => {
    const due = (days: number) => {
      const planned = {
        ...disclose,
        input: (scene: Parameters<typeof disclose.input>[0]) => ({ ...(disclose.input(scene) as object), publicOn: scene.day(days) }),
      };
      const project = play(aConcludedProject(), [planned, ...upTo(disclosed, 'protection-choice').slice(1)]);
      return project.asked.map(({ stamp }) => stamp.dueAt);
    };
    expect(due(9)).toEqual(['2028-03-09T16:00:00.000Z']);
    expect(due(90)).toEqual(['2028-03-22T16:00:00.000Z']);
  });
});
