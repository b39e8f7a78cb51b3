import type { CaseSummary } from '#workflows/engine/define-kind.ts';
import { nameOf } from './enact.ts';
import type { PolicyCase, PolicySubject } from './state.ts';

// no person writes a title for a policy: it follows from what the policy is about
const subjects: Record<PolicySubject, readonly [string, string]> = {
  pack: ['政策包', 'Policy pack'],
  terms: ['项目群条款', 'Terms of a programme'],
  notice: ['年度放假安排', 'Holiday notice'],
  outage: ['平台停机', 'Outage of the platform'],
};

export function titlesOf({ subject, proposed }: PolicyCase): NonNullable<CaseSummary['titles']> {
  const [zh, en] = subjects[subject];
  const name = proposed ? ` ${nameOf(proposed.what)}` : '';
  return { titleZh: zh + name, titleEn: en + name };
}
