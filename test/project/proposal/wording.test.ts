import { createTranslator } from 'use-intl';
import { expect, test } from 'vitest';
import { act, type StoryAct } from '#scripts/story/act.ts';
import { sc1Intake } from '#scripts/story/sc1/demand-intake.ts';
import { sc1Award, sc1Proposal } from '#scripts/story/sc1/proposal.ts';
import { sc2 } from '#scripts/story/sc2.ts';
import { atIntake, text } from '#test/project/demand-intake/acts.ts';
import { aProject, play } from '#test/support/play.ts';
import { decimals } from '#web/ui/figures.ts';
import { demandIntakeWording as demandIntakeEn } from '#web/wording/en/demand-intake.ts';
import { proposalWording as proposalEn } from '#web/wording/en/proposal.ts';
import { publicityWording as publicityEn } from '#web/wording/en/publicity.ts';
import { formats } from '#web/wording/index.ts';
import { demandIntakeWording } from '#web/wording/zh/demand-intake.ts';
import { proposalWording } from '#web/wording/zh/proposal.ts';
import { publicityWording } from '#web/wording/zh/publicity.ts';
import type { Recording } from '#workflows/engine/case-file.ts';
import type { StepName } from '#workflows/project/catalogue.ts';
import { atProposal } from './acts.ts';

const languages = {
  'zh-CN': [demandIntakeWording, proposalWording, publicityWording],
  en: [demandIntakeEn, proposalEn, publicityEn],
} as const;
const payments = ['case-opened', 'payment-settled'];

const after = (step: StepName, ...acts: StoryAct[]) => play(atProposal(step), acts).recordings;
/** What is said and asked on the way of both stories, and where they might have turned. */
const recordings: readonly Recording[] = [
  ...play(aProject(), [...sc1Intake, ...sc1Proposal]).recordings,
  ...play(aProject(), sc2).recordings,
  ...after('select-winner', act('enterpriseSignatory', 'select-winner', 'none', { cause: 'other', reason: text(20) })),
  ...after('confirm-award', act('universitySignatory', 'confirm-award', 'decline', { reason: text(20) })),
  ...after(
    'publish-award',
    ...sc1Award.slice(1, 2),
    act('expert5', 'file-objection', 'file', { grounds: text(60), realName: text(3), contact: text(8) }),
  ),
  ...play(atIntake('formal-check'), [act('projectManager', 'formal-check', 'reject', { reason: text(20) })]).recordings,
];

test.each(Object.keys(languages) as (keyof typeof languages)[])(
  'every fact and every question has its sentence with its figures in %s',
  (locale) => {
    const facts: Record<string, string> = Object.assign({}, ...languages[locale].map((words) => words.facts));
    const asks: Record<string, string> = Object.assign(
      {},
      ...languages[locale].flatMap(({ steps, waits }) =>
        Object.entries({ ...steps, ...waits }).map(([name, { ask }]) => ({ [name]: ask })),
      ),
    );
    const failures: string[] = [];
    const t = createTranslator({
      locale,
      messages: { facts, asks },
      formats,
      onError: ({ message }) => failures.push(message),
    }) as unknown as (key: string, figures: Record<string, string | number>) => string;
    for (const { facts: stated, opened } of recordings) {
      for (const { type, ...details } of stated) if (!payments.includes(type)) t(`facts.${type}`, decimals(details));
      for (const { step, opening } of opened) if (step in asks) t(`asks.${step}`, decimals(opening.about ?? {}));
    }
    expect([...new Set(failures)]).toEqual([]);
  },
);
