import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import type { AuthenticatorChange } from '#workflows/messages.ts';

const { recordAuthenticator } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '20s',
  retry: { initialInterval: '200ms', maximumInterval: '10s' },
});

/** One registration or end of an authenticator. Everybody who reaches Temporal can start it: the activity believes signatures alone. */
export async function changeAuthenticator(change: AuthenticatorChange): Promise<void> {
  await recordAuthenticator(change);
}
