import type { ActOnRecord } from '#workflows/engine/on-record.ts';
import type { Simulation } from '#workflows/engine/simulate.ts';
import type { OrderOnRecord } from '#workflows/modules/payment/on-record.ts';

/** The acts of a simulation as the record would give them back. */
export const actsOf = <State>({ recordings }: Simulation<State>): ActOnRecord[] =>
  recordings.flatMap(({ act, caseId, version, at }) =>
    act
      ? [
          {
            ...act,
            signs: 'act' as const,
            caseId,
            version,
            recordedAt: at,
            actor: { ...act.actor, roles: [...act.actor.roles] } as ActOnRecord['actor'],
          },
        ]
      : [],
  );

/** And the payment orders. */
export const ordersOf = <State>({ recordings }: Simulation<State>): OrderOnRecord[] =>
  recordings.flatMap(({ version, effects }) =>
    effects
      .filter(({ kind }) => kind === 'pay')
      .map(({ id, payload }) => ({ ...(payload as unknown as OrderOnRecord), version, effect: id })),
  );
