import * as wf from '@temporalio/workflow';
import type { Activities } from '#worker/activities/activities.ts';
import type { MembershipAnswer, SignedRequest } from './change.ts';

const { applyMembership } = wf.proxyActivities<Activities>({
  startToCloseTimeout: '10s',
  retry: { initialInterval: '500ms', maximumInterval: '10s' },
});

/** One change of an organisation's people. Its id is the submission's, so it is applied once. */
export async function changePeople(request: SignedRequest): Promise<MembershipAnswer> {
  return applyMembership(request);
}
