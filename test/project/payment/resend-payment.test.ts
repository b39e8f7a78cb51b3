import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { negotiated, signed } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject, keysOf } from '#test/support/awarded-project.ts';
import { obligingWorld, play } from '#test/support/play.ts';
import { orderPayment } from '#workflows/modules/payment/payment.ts';

const mended = act('platformFinance', 'resend-payment', 'resend', { mended: '已与企业核实并更正收款账号信息。' });

test('an automatic payment that the bank refuses is sent again by the platform’s finance, and booked once', () => {
  const answers = ['AC01', 'AM04', undefined];
  const simulation = play(
    anAwardedProject({
      world: (effect, at) => {
        const reason = answers.shift();
        return reason ? { state: 'failed', reason } : obligingWorld(effect, at);
      },
    }),
    [...negotiated, ...signed],
  );
  expect(simulation.state.phase).toBe('executing');
  expect(simulation.file.books['platform/escrow']).toBe(6_000_000);
  expect(simulation.open.find(({ step }) => step === 'resend-payment')?.opening).toMatchObject({
    subject: 'bond-return.bond',
    about: { fen: 6_000_000, purpose: 'bond-return' },
  });
  play(simulation, [mended, mended]);
  expect(simulation.state.payments['bond-return.bond']).toMatchObject({ state: 'settled', attempt: 3 });
  expect(simulation.recordings.flatMap(({ transfers }) => transfers)).toMatchObject([{ id: 'bond-return.bond', fen: 6_000_000 }]);
  expect(simulation.file.books).toMatchObject({ 'platform/escrow': 0, 'enterprise/cash': 0 });
  expect(keysOf(simulation, 'resend-payment')).toEqual([]);
});

test('a payment on its way or settled cannot be ordered again', () => {
  const simulation = play(anAwardedProject(), [...negotiated, ...signed]);
  const settled = simulation.state.payments['bond-return.bond'];
  if (!settled) throw new Error('no bond return');
  expect(() => orderPayment(simulation.state, settled, simulation.now)).toThrow('settled');
});
