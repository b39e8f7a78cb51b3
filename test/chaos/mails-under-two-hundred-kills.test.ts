import { expect, test } from 'vitest';
import { mailsUnderKills } from '#test/workflow/support/mails-under-kills.ts';

test('200 kills of the worker lose no mail', { timeout: 5_400_000 }, async () => {
  const { kills, expected, planned, came, states } = await mailsUnderKills({ kills: 200, cases: 12 });
  console.info(`${kills} kills, ${planned.length} mails`);
  expect(kills).toBe(200);
  expect(planned).toHaveLength(expected);
  expect(came).toEqual(planned);
  expect(states).toEqual(['sent']);
});
