import { expect, test } from 'vitest';
import { lumpSumShared } from '#scripts/story/sc1/benefit-sharing.ts';
import { resultTransferActs } from '#scripts/story/sc1/result-transfer.ts';
import { aConcludedProject } from '#test/support/concluded-project.ts';
import { attempt, brokenIn, play } from '#test/support/play.ts';
import { of, upTo, withFields } from '#test/support/story.ts';
import { rewardPublicity } from '#workflows/project/benefit-sharing/publicise-reward.ts';

const project = () => play(aConcludedProject(), [...resultTransferActs, ...upTo(lumpSumShared, 'publish-reward')]);
const publish = of(lumpSumShared, 'publish-reward');
const brokenBy = (noticeZh: string, noticeEn = 'The rewards of the result are published for objections by real name.') =>
  brokenIn(attempt(project(), withFields(publish, { noticeZh, noticeEn })));

test('a notice of rewards names no sum or rate but the recorded ones', () => {
  expect(brokenBy('现将科技成果转化奖励予以公示：周教授 190,960.00 元，占完成人份额的 55%，公示期内可实名提出异议。')).toEqual([]);
  expect(brokenBy('现将科技成果转化奖励予以公示：周教授 191,960.00 元，公示期内可实名提出异议。')).toEqual(['other-figure noticeZh']);
  expect(brokenBy('现将科技成果转化现金奖励予以公示，公示期内可实名提出异议。', 'The inventors get 71 percent of the net income.')).toEqual(
    ['other-figure noticeEn'],
  );
});

test('who publishes the rewards has the recorded sums beside the form', () => {
  const sheets = rewardPublicity[0].compares?.(project().state, { subject: 'reward' }) ?? [];
  const shares = sheets.find(({ name }) => name === 'shares');
  expect(shares && 'rows' in shares ? shares.rows.map((row) => row[2]) : []).toEqual([19_096_000, 8_680_000, 5_208_000, 1_736_000]);
});
