import type { Access } from '#workflows/engine/access.ts';
import { disputesOf } from '#workflows/overlays/dispute/dispute.ts';
import { partiesOf } from '#workflows/project/parties.ts';
import type { Project } from '#workflows/project/state.ts';
import { type Group, grown, isStudent, office, principals, side, staff } from './readers.ts';

/** Whether it is about the dealings of another taker with the university, whose terms the other parties do not read. */
const isOfTaker = (project: Project, matter: Parameters<Group>[2]): boolean => {
  const dispute = disputeIn(project, matter);
  return dispute ? dispute.under !== undefined : partyNamedOr(project, matter.subject)?.part === 'licensee';
};
const disputeIn = (project: Project, { subject, details }: Parameters<Group>[2]) =>
  disputesOf(project).find(({ id }) => id === String(details?.['dispute'] ?? subject));
const partyNamedOr = ({ parties: all }: Project, id: string) => all.find((party) => party.id === id);
const speaksFor = (project: Project, reader: Parameters<Group>[1], ...ids: readonly string[]): boolean =>
  !isStudent(reader) &&
  project.parties.some(({ id, part, organisation }) => ids.includes(id) && organisation === reader.organisation && reader.sides.has(part));
/** Another organisation that takes the result, and the university. */
export const takersPair = (project: Project) =>
  partiesOf(project, 'licensee').flatMap(({ id }) => [
    id,
    ...partiesOf(project, 'university')
      .slice(0, 1)
      .map((party) => party.id),
  ]);
/** The two sides of a dispute; before one is named, those of any; of a dispute with another taker the two alone. */
const disputants: Group = (project, reader, matter) => {
  if (isOfTaker(project, matter)) return speaksFor(project, reader, ...takersPair(project));
  const one = disputeIn(project, matter);
  return (one ? [one] : disputesOf(project)).some(
    ({ by, against, under }) => under === undefined && speaksFor(project, reader, by, against),
  );
};
/** The parties; of what is between another taker and the university those two and the platform. */
const knowOfDispute: Group = Object.assign<Group, { always: readonly ['platform'] }>(
  (project, reader, matter) =>
    isOfTaker(project, matter)
      ? side('platform')(project, reader, matter) || speaksFor(project, reader, ...takersPair(project))
      : grown(principals)(project, reader, matter),
  { always: ['platform'] },
);
const involved = [office, disputants, staff('platform', 'mediator')];
/** A dispute, and the payment of a sum that a ruling awards. */
export const disputeAccess: Access<Project> = { known: knowOfDispute, read: involved, actor: 'named', figures: involved };
