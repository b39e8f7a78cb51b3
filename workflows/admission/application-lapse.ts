import { noDetails } from '#workflows/engine/facts.ts';
import { calendarDays } from '#workflows/engine/period.ts';
import { amongPlatform } from './access.ts';
import { defineWait } from './state.ts';

/** The portal sends the application with the opening. A case without one is left over, and ends by itself: no one is reminded. */
export const applicationLapse = defineWait({
  name: 'application-lapse',
  stage: 'admission-application',
  since: 1,
  access: amongPlatform,
  facts: { 'admission-lapsed': noDetails },
  waits: ({ phase }) => (phase === 'applying' ? [{ subject: 'organisation', until: calendarDays(1) }] : []),
  elapsed: (state) => ({ state: { ...state, phase: 'lapsed' }, facts: [{ type: 'admission-lapsed' }] }),
});
