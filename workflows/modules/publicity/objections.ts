import { isUnsettled, type Objection, type Publicity } from './publicity.ts';

/**
 * Objections after a decision on one of them. Upheld, every other open one is overtaken: what it objects to is taken back, and it may
 * be filed against what comes instead.
 */
export function decided<P extends Publicity>(publicity: P, id: string, isDismissed: boolean): P {
  const objections = publicity.objections.map((objection) => after(objection, id, isDismissed));
  return isDismissed ? cleared({ ...publicity, objections }) : { ...publicity, objections, state: 'upheld' };
}

/** Over, with nothing left to decide: dependents go on. */
export const cleared = <P extends Publicity>(publicity: P): P =>
  publicity.state === 'held' && !publicity.objections.some(isUnsettled) ? { ...publicity, state: 'clear' } : publicity;

function after(objection: Objection, id: string, isDismissed: boolean): Objection {
  if (objection.id === id || objection.to === id) return { ...objection, state: isDismissed ? 'dismissed' : 'upheld' };
  return (isUnsettled(objection) || objection.state === 'joined') && !isDismissed ? { ...objection, state: 'overtaken' } : objection;
}
