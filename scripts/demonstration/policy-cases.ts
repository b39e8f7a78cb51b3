import { createHash, randomUUID } from 'node:crypto';
import type { Player } from '#scripts/story/cast.ts';
import { portalClient } from '#scripts/story/portal-client.ts';

/** The persons asked by the demonstration's policy cases. */
export const askedOfPolicy: readonly Player[] = ['policyMaker', 'policyChecker'];

/** The same case, however often the demonstration is started. */
function idOf(name: string): string {
  const hex = createHash('sha256').update(`tida-demonstration policy ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An outage that waits for its checker, and a holiday notice that its maker has begun. */
export async function openPolicyCases(portalUrl: string, makerKey: string): Promise<void> {
  const maker = portalClient(portalUrl, makerKey);
  await maker.policies.open.mutate({ subject: 'notice', submissionId: idOf('notice') });
  const { id } = await maker.policies.open.mutate({ subject: 'outage', submissionId: idOf('outage') });
  const { phase } = await maker.cases.get.query({ caseId: id });
  if (phase !== 'drafting') return;
  const hour = 3_600_000;
  const from = Date.now() - 26 * hour;
  await maker.steps.declareOutage.mutate({
    caseId: id,
    subject: 'outage',
    submissionId: randomUUID(),
    outcome: 'propose',
    form: {
      outageFrom: new Date(from).toISOString(),
      outageTo: new Date(from + 3 * hour).toISOString(),
      reason: '机房供电检修，平台停止服务三小时（示例）。',
    },
  });
}
