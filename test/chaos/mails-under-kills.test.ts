import { expect, test } from 'vitest';
import { mailsUnderKills } from '#test/workflow/support/mails-under-kills.ts';

test('a killed worker loses no mail, and a repeated one carries the same Message-ID', { timeout: 500_000 }, async () => {
  const { kills, expected, planned, came, repeated, states } = await mailsUnderKills({ kills: 3, cases: 1 });
  expect(kills).toBeGreaterThan(0);
  expect(planned.length).toBeGreaterThan(50);
  expect(planned).toHaveLength(expected);
  expect(came).toEqual(planned);
  // the relay has cut some off after taking them in
  expect(repeated).toBeGreaterThan(0);
  expect(states).toEqual(['sent']);
});
