import { expect, test } from 'vitest';
import type { ActOnRecord } from '#workflows/engine/on-record.ts';
import { approvedProposal } from '#workflows/policy/approved.ts';

const act = (version: number, person: string, role: string, step: string, outcome: string, document = `${version}`): ActOnRecord => ({
  signs: 'act',
  caseId: 'case',
  id: `${version}`,
  step,
  subject: 'notice',
  outcome,
  document,
  actor: { person, organisation: 'centre', roles: [role] },
  input: {},
  version,
  recordedAt: '2026-11-28T00:00:00.000Z',
});
const proposed = act(2, 'maker', 'policy.maker', 'enter-notice', 'propose');
const approval = (version: number, person = 'checker', role = 'policy.checker') => act(version, person, role, 'check-policy', 'approve');

test('a proposal and its later approval by another person put a policy into force', () => {
  expect(approvedProposal([proposed, approval(3)])).toBe(proposed);
});

test.each<[string, readonly ActOnRecord[]]>([
  ['no approval', [proposed]],
  ['no proposal', [approval(3)]],
  ['one person for both', [proposed, approval(3, 'maker')]],
  ['an approval by somebody without the role', [proposed, approval(3, 'checker', 'pm')]],
  ['a proposal by somebody without the role', [act(2, 'maker', 'pm', 'enter-notice', 'propose'), approval(3)]],
  ['an approval of an earlier proposal', [proposed, approval(3), act(4, 'maker', 'policy.maker', 'enter-notice', 'propose')]],
  ['an approval that was followed by a return', [proposed, approval(3), act(4, 'checker', 'policy.checker', 'check-policy', 'return')]],
])('%s does not', (_what, acts) => expect(approvedProposal(acts)).toBeUndefined());
