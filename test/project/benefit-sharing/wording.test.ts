import { createTranslator } from 'use-intl/core';
import { describe, expect, test } from 'vitest';
import { royaltySharingActs, royaltyTransferActs } from '#scripts/story/royalty.ts';
import { benefitSharingActs } from '#scripts/story/sc1/benefit-sharing.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { play } from '#test/support/play.ts';
import { decimals } from '#web/ui/figures.ts';
import { benefitSharingWording as sharingEn } from '#web/wording/en/benefit-sharing.ts';
import { resultTransferWording as transferEn } from '#web/wording/en/result-transfer.ts';
import { formats, type Locale } from '#web/wording/index.ts';
import type { AnyStageWording } from '#web/wording/wording-of.ts';
import { benefitSharingWording as sharingZh } from '#web/wording/zh/benefit-sharing.ts';
import { resultTransferWording as transferZh } from '#web/wording/zh/result-transfer.ts';

const stories = [
  [...resultTransferActs, ...benefitSharingActs],
  [...royaltyTransferActs, ...royaltySharingActs],
].map((acts) => play(aConcludedProject(), acts).recordings);
const rows = stories
  .flat()
  .flatMap(({ opened }) => opened.filter(({ stage }) => stage === 'result-transfer' || stage === 'benefit-sharing'));
const facts = stories.flat().flatMap(({ stage, facts: all }) => (stage === 'result-transfer' || stage === 'benefit-sharing' ? all : []));

function say(locale: Locale, text: string, figures: Readonly<Record<string, unknown>>): string {
  const onError = (error: Error) => {
    throw error;
  };
  return createTranslator({ locale, messages: { text }, formats, onError })('text', decimals(figures));
}

describe.each([
  ['zh-CN', [transferZh, sharingZh]],
  ['en', [transferEn, sharingEn]],
] as const)('in %s', (locale, wordings) => {
  const words: readonly AnyStageWording[] = wordings;
  test('every opening of the stories says what is asked, with its figures', () => {
    for (const { step, opening } of rows) {
      const asks = words.flatMap(({ steps, waits }) => [steps[step]?.ask, waits[step]?.ask]).filter((ask) => ask !== undefined);
      expect(asks, step).toHaveLength(1);
      expect(say(locale, asks[0] ?? '', opening.about ?? {})).not.toMatch(/[{}]|undefined/);
    }
  });
  test('every fact of the stories is a sentence', () => {
    for (const { type, ...details } of facts.filter(({ type: of }) => !/^(publicity|payment)-/.test(of))) {
      const sentence = words.map((stage) => stage.facts[type]).find((found) => found !== undefined);
      expect(sentence, type).toBeDefined();
      expect(say(locale, sentence ?? '', details)).not.toMatch(/[{}]|undefined/);
    }
  });
});
