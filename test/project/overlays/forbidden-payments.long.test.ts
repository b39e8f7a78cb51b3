import { expect, test } from 'vitest';
import { chanceOf } from '#scripts/walk/chance.ts';
import { follow } from '#scripts/walk/follow-story.ts';
import { mayDo } from '#scripts/walk/one-act.ts';
import { nothingSeen } from '#scripts/walk/seen.ts';
import { othersEnd } from '#scripts/walk/silence.ts';
import { ways } from '#scripts/walk/story-forms.ts';
import { WalkedProject } from '#scripts/walk/walked-project.ts';
import { WaysToEnd } from '#scripts/walk/ways-to-end.ts';
import { obligingWorld } from '#test/support/play.ts';
import { shanghaiDay } from '#workflows/domain/days.ts';
import { carriedPart } from '#workflows/engine/carried.ts';
import { isWithheld, paymentId } from '#workflows/modules/payment/payment.ts';
import { receivables } from '#workflows/project/benefit-sharing/receivables.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';
import { PaymentPurpose } from '#workflows/project/payment/purposes.ts';

const facts = '第一阶段交付的样件在 5000 小时盐雾试验中出现局部失效，与验收时提交的数据不一致，双方对原因各执一词，至今没有形成一致意见。';
const long = '双方对原因分歧过大，多次协商没有形成一致意见。';

/** One act on the first opening of its step that somebody may do it on. */
function does(project: WalkedProject, step: string, outcome: string, input: object): boolean {
  const form = stepNamed(step)?.outcomes[outcome]?.form;
  if (!form) throw new Error(`no ${outcome} of ${step}`);
  const whole = form.parse(input);
  for (const row of project.open.filter((one) => one.step === step))
    for (const actor of mayDo(row)) {
      const { subject, seat } = row.opening;
      const act = { step, subject, outcome, input: carriedPart(form, whole), actor, ...(seat ? { seat } : {}) };
      if (!project.act(act, whole, false)) return true;
    }
  return false;
}

/** A dispute about one payment, raised by whichever side may, up to the checked ruling that forbids it. False: it is between no two sides. */
function forbidden(project: WalkedProject, opening: string): boolean {
  const sides = [...new Set(project.state.parties.map(({ organisation }) => organisation))];
  const isRaised = sides.some((against) =>
    does(project, 'raise-dispute', 'raise', { topic: 'payment', opening, against, facts, wish: long }),
  );
  if (!isRaised) return false;
  const ruling = { body: 'court', number: '（2026）津01民初18号', ruledOn: shanghaiDay(project.now), effect: 'withhold' };
  expect(does(project, 'negotiate-dispute', 'fail', { reason: long })).toBe(true);
  expect(does(project, 'mediate-dispute', 'fail', { reason: long })).toBe(true);
  expect(does(project, 'record-ruling', 'enter', { ...ruling, operative: facts, evidence: long })).toBe(true);
  expect(does(project, 'check-ruling', 'confirm', {})).toBe(true);
  return true;
}

interface Place {
  readonly purpose: string;
  readonly subject: string;
  readonly key: string;
  readonly project: WalkedProject;
}
/** Each purpose of payment where the stories come to it first, with a copy of the project. */
function asked(): Place[] {
  const places = new Map<string, Place>();
  for (const way of ways) {
    const project = WalkedProject.open(obligingWorld);
    for (const story of way) {
      for (const row of project.open) {
        const step = stepNamed(row.step);
        const pays = step?.kind === 'step' ? step.pays?.(project.state, row.opening.subject) : undefined;
        if (pays && !places.has(pays.purpose))
          places.set(pays.purpose, { purpose: pays.purpose, subject: pays.subject, key: row.key, project: project.copy() });
      }
      if (!follow(project, [story])) break;
    }
  }
  return [...places.values()];
}

const places = asked();
const met = new Set<string>();

test.each(places)(
  '$purpose, forbidden by a ruling: asked no more, nothing of it is owed, and the project comes to its end',
  ({ purpose, subject, key, project }) => {
    if (!forbidden(project, key)) return;
    met.add(purpose);
    expect(project.strays).toEqual([]);
    expect(isWithheld(project.state, PaymentPurpose.parse(purpose), subject)).toBe(true);
    const again = project.open.filter((row) => {
      const pays = stepNamed(row.step)?.pays?.(project.state, row.opening.subject);
      return pays && paymentId(pays.purpose, pays.subject) === paymentId(purpose, subject);
    });
    expect(again.map((row) => row.key)).toEqual([]);
    expect(receivables(project.state).filter(({ id }) => id.includes(`${purpose}.${subject}`))).toEqual([]);
    const seen = nothingSeen();
    const ways = new WaysToEnd();
    const nobody = { name: 'nobody', is: () => false };
    expect([1, 2, 3, 4].some((seed) => othersEnd(project, nobody, { seed: chanceOf(seed)() * 1e9, turns: 150 }, seen, ways))).toBe(true);
    expect(seen.violations).toEqual([]);
  },
);

test('the payments between two parties are met', () => {
  expect([...met].sort()).toEqual([
    'clawback',
    'deposit',
    'difference',
    'instalment',
    'licence-fee',
    'retention',
    'ruling',
    'settlement',
    'subsidy',
    'tranche',
  ]);
});
