import { expect, test } from 'vitest';
import { actorOf, aProject, idOf } from '#test/support/play.ts';
import type { Matter, Reader } from '#workflows/engine/access.ts';
import { accessIn } from '#workflows/engine/access-in-kind.ts';
import { participant } from '#workflows/engine/define-step.ts';
import { projectKind } from '#workflows/project/kind.ts';

type Player = Parameters<typeof actorOf>[0];
const { state } = aProject();
const reader = (player: Player, ...sides: string[]): Reader => ({ ...actorOf(player), sides: new Set(sides) });
const readers: readonly Reader[] = [
  reader('requester', 'enterprise'),
  reader('rdLead', 'enterprise'),
  reader('researchOffice', 'university'),
  reader('inventor4', 'university'),
  reader('fundOfficer', 'funder'),
  reader('projectManager', 'platform'),
  reader('platformFinance', 'platform'),
  reader('rivalInvestigator', 'bidder'),
  reader('expert1', 'expert'),
  reader('registrar'),
];
const phases: readonly Pick<Matter, 'outcome' | 'details'>[] = [{}, { outcome: 'any' }, { details: {} }];
const matterOf = (step: string, asked: Pick<Matter, 'person' | 'organisation' | 'role'>, phase: object): Matter => ({
  step,
  subject: 'x',
  ...asked,
  ...phase,
});
/** Who knows, and who reads, in any phase. */
const who = (step: string, asked: Pick<Matter, 'person' | 'organisation' | 'role'>) =>
  (['known', 'read'] as const).map((what) =>
    readers
      .filter((one) => phases.some((phase) => accessIn(projectKind, state, one, matterOf(step, asked, phase))[what]))
      .map(({ person }) => person),
  );
const pm = { person: null, organisation: actorOf('projectManager').organisation, role: 'pm' };

test.each(['request-suspension', 'decide-suspension', 'review-suspension', 'suspension-term', 'suspension-limit'])(
  '%s is known to the parties, and its reasons to them but for students',
  (step) => {
    const parties = (
      ['requester', 'rdLead', 'researchOffice', 'inventor4', 'fundOfficer', 'projectManager', 'platformFinance'] as const
    ).map(idOf);
    const [known, read] = who(step, pm);
    expect(known).toEqual(parties);
    expect(read).toEqual(parties.filter((person) => person !== idOf('inventor4')));
  },
);

test.each(['delegate', 'end-delegation', 'delegation-term'])(
  '%s is the business of the own organisation and the platform’s office',
  (step) => {
    const asked = { person: idOf('rdLead'), organisation: actorOf('rdLead').organisation, role: participant };
    const [known, read] = who(step, asked);
    const insiders = (['requester', 'rdLead', 'projectManager'] as const).map(idOf);
    expect(known).toEqual(insiders);
    expect(read).toEqual(insiders);
  },
);

test('who stands in for a colleague shares what is the colleague’s own, in the steps named and in no others', () => {
  const asked = { person: idOf('investigator'), organisation: null, role: 'uni.pi' };
  const standIn = (steps: readonly string[]): Reader => ({ ...reader('registrar'), standsFor: [{ person: idOf('investigator'), steps }] });
  const knows = (one: Reader, step: string, as = {}) => accessIn(projectKind, state, one, matterOf(step, { ...asked, ...as }, {})).known;
  expect(knows(reader('registrar'), 'inventors-confirm')).toBe(false);
  expect(knows(standIn([]), 'inventors-confirm')).toBe(true);
  expect(knows(standIn(['inventors-confirm']), 'inventors-confirm')).toBe(true);
  expect(knows(standIn(['submit-milestone']), 'inventors-confirm')).toBe(false);
  // an inventor's share is the inventor's alone
  expect(knows(standIn([]), 'inventors-confirm', { role: 'inventor' })).toBe(false);
});
