import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { moneyTerms, sc1Contract } from '#scripts/story/sc1/contract.ts';
import { sc1Funding } from '#scripts/story/sc1/milestone-funding.ts';
import { anAwardedProject, factsOf } from '#test/support/awarded-project.ts';
import { play } from '#test/support/play.ts';
import { wordsOf } from '#web/ui/words.ts';
import { contract as contractEn } from '#web/wording/en/contract.ts';
import { milestoneFunding as fundingEn } from '#web/wording/en/milestone-funding.ts';
import { payment as paymentEn } from '#web/wording/en/payment.ts';
import { refusals as refusalsEn } from '#web/wording/en/refusals.ts';
import { formats } from '#web/wording/index.ts';
import { flatten } from '#web/wording/messages.ts';
import { contract as contractZh } from '#web/wording/zh/contract.ts';
import { milestoneFunding as fundingZh } from '#web/wording/zh/milestone-funding.ts';
import { payment as paymentZh } from '#web/wording/zh/payment.ts';
import { refusals as refusalsZh } from '#web/wording/zh/refusals.ts';
import { stepNamed } from '#workflows/project/catalogue.ts';

const files = {
  'zh-CN': { contract: contractZh, 'milestone-funding': fundingZh, payment: paymentZh },
  en: { contract: contractEn, 'milestone-funding': fundingEn, payment: paymentEn },
};
const mine = (step: string) => ['contract', 'milestone-funding'].includes(stepNamed(step)?.stage ?? '');

test.each(['zh-CN', 'en'] as const)('SC1 can be said in %s: every opening, outcome and fact, with its figures', (locale) => {
  const { words, homes } = flatten(files[locale], locale === 'en' ? refusalsEn : refusalsZh);
  const failures: string[] = [];
  const onError = (error: Error) => void failures.push(error.message);
  const translate = createTranslator({ locale, messages: words as never, formats, onError, timeZone: 'Asia/Shanghai' });
  const say = wordsOf(translate as never, homes);
  const simulation = anAwardedProject();
  for (const story of [...sc1Contract, ...sc1Funding]) {
    for (const { step, opening } of simulation.open.filter((row) => row.kind === 'wait' || mine(row.step))) {
      const outcomes = opening.offers ?? Object.keys(stepNamed(step)?.outcomes ?? {});
      const said = [
        say.title(step, opening.about),
        say.ask(step, opening.about),
        ...outcomes.flatMap((outcome) => [say.label(step, outcome, opening.about), say.leadsTo(step, outcome, opening.about)]),
      ];
      if (words[`step:${step}:title`] !== undefined) expect(said).not.toContain('');
    }
    play(simulation, [story]);
  }
  const facts = simulation.recordings.flatMap((recording) => recording.facts).filter(({ type }) => !/^(?:case|publicity|bond)-/.test(type));
  expect(facts.filter((fact) => say.fact(fact.type, fact) === fact.type)).toEqual([]);
  expect(failures).toEqual([]);
});

test.each([
  ['zh-CN', '违约金为未通过验收部分价款的 12.5%'],
  ['en', 'liquidated damages 12.5 % of the price of what is not accepted'],
] as const)('who is to agree reads the damages proposed in %s', (locale, words) => {
  const flat = flatten(files[locale], locale === 'en' ? refusalsEn : refusalsZh);
  const translate = createTranslator({ locale, messages: flat.words as never, formats, timeZone: 'Asia/Shanghai' });
  const say = wordsOf(translate as never, flat.homes);
  const proposal = act('enterpriseFinance', 'set-money-terms', 'propose', {
    ...moneyTerms,
    weightsBp: [...moneyTerms.weightsBp],
    damagesBp: 1250,
  });
  const simulation = play(anAwardedProject(), [...sc1Contract.slice(0, 1), proposal]);
  const [asked] = simulation.open;
  expect(say.ask('set-money-terms', asked?.opening.about)).toContain(words);
  const [fact] = factsOf(simulation, 'liquidated-damages-proposed');
  expect(say.fact('liquidated-damages-proposed', fact)).toContain('12.5');
});

test('both languages say the same facts', () => {
  for (const file of ['contract', 'milestone-funding', 'payment'] as const)
    expect(Object.keys(files.en[file].facts).sort()).toEqual(Object.keys(files['zh-CN'][file].facts).sort());
});
