import { randomUUID } from 'node:crypto';
import { askedBy } from '#web/access/asked.ts';
import { knownTo } from '#web/access/may-read.ts';
import { actOf } from '#web/reads/event-row.ts';
import { mayVisit } from '#web/reads/may-visit.ts';
import { mayKnowStep } from '#web/reads/on-record.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import type { House } from './house.ts';
import type { Kept, Place } from './kept.ts';
import { holds, isPart, type Look, same } from './look.ts';

/** What may not be known is answered as this opening is, which there is not. */
const noKey = 'draft-demand/zz-no-such-subject';
const settledBy = ({ acts }: Kept, { key, closedWhy, openedVersion }: Place) =>
  closedWhy === 'decided' ? acts.find((act) => act.key === key && act.version > openedVersion) : undefined;

/** Each opening that there is or was: its page and value, its package, its drafts, its check and the refusal of an act. */
export async function stepDoors(look: Look, house: House): Promise<void> {
  for (const place of look.kept.places) {
    await placeDoor(look, place);
    await refusalDoor(look, place, house);
  }
}

async function placeDoor(look: Look, place: Place): Promise<void> {
  const { visitor, kept, standing } = look;
  const { caseId } = kept;
  const settled = settledBy(kept, place);
  const mayCome =
    (isPart(look) || standing.asked) && mayVisit(standing, place, knownTo(kept.state, standing, settled ? actOf(settled) : askedBy(place)));
  const key = noKey;
  for (const door of ['steps', 'packages', 'package-files']) {
    if (door !== 'steps' && (mayCome || place.step !== 'seal-submit')) continue;
    const page = await visitor.get(`/cases/${caseId}/${door}/${place.key}`);
    if (mayCome) holds(look, 'page of a step: is not shown', page.status === 200, () => `${place.key} ${page.status}`);
    else {
      const random = await visitor.get(`/cases/${caseId}/${door}/${key}`);
      same(look, `page of a step (${door})`, { about: place.key, answer: page }, { about: key, answer: random });
    }
  }
  const asked = await visitor.query('steps.page', { caseId, key: place.key });
  if (mayCome) {
    holds(look, 'steps.page: is not answered', asked.status === 200, () => `${place.key} ${asked.status}`);
    return;
  }
  for (const procedure of ['steps.page', 'drafts.get', 'packages.take']) {
    const answer = await visitor.query(procedure, { caseId, key: place.key });
    same(look, procedure, { about: place.key, answer }, { about: key, answer: await visitor.query(procedure, { caseId, key }) });
  }
}

/** With an outcome that no step has: who may know of the step reads that, and the workflow is not asked. */
async function refusalDoor(look: Look, { step, subject, seat }: Place, { portal }: House): Promise<void> {
  const { visitor, kept, standing } = look;
  for (const named of seat === null ? [undefined] : [undefined, seat]) {
    const about = (id: string, of: string) => ({
      caseId: id,
      subject: of,
      ...(named ? { seat: named } : {}),
      submissionId: randomUUID(),
      outcome: 'zz',
      form: {},
    });
    const refused = (input: object) =>
      visitor.ask(`/trpc/steps.${camelCase(step)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
      });
    const answer = await refused(about(kept.caseId, subject));
    const isKnown = await mayKnowStep(portal.services.database, standing, { step, subject, seat: named });
    if (isKnown) {
      holds(look, 'refusal: is not of the form', answer.status === 400, () => `${step} ${answer.status}`);
      continue;
    }
    const other = 'zz-no-such-subject';
    const nowhere = isPart(look) ? kept.caseId : kept.nowhere;
    const path = `refused ${step} ${nowhere}`;
    const random = visitor.pages.get(path) ?? refused(about(nowhere, other));
    visitor.pages.set(path, random);
    same(look, 'refusal', { about: kept.caseId, answer }, { about: nowhere, answer: await random });
  }
}
