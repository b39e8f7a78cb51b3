import { knownTo, mayRead } from '#web/access/may-read.ts';
import { actOf } from '#web/reads/event-row.ts';
import type { DocumentRef, Timeline } from '#web/shapes/case.ts';
import { holds, isPart, type Look, resultOf, same } from './look.ts';

const procedures = ['projects.get', 'cases.get', 'cases.timeline', 'cases.documents', 'projects.money', 'audit.verify', 'changes.seen'];
/** Those that take part and yet may be refused. */
const narrower = new Set(['projects.money', 'audit.verify']);
const pages = ['', '/timeline', '/money', '/documents', '/talk', '/receipts/later', '/pack'];
/** Of some versions, or for some who take part. */
const narrowPages = ['/archive-list/close-project', '/papers/1/contract'];

/** The case itself: its procedures and its pages. */
export async function caseDoors(look: Look): Promise<void> {
  const { visitor, kept } = look;
  for (const procedure of procedures) {
    const answer = await visitor.query(procedure, { caseId: kept.caseId });
    if (isPart(look)) {
      const is = answer.status === 200 || (narrower.has(procedure) && answer.status === 403);
      holds(look, `${procedure}: not answered to who takes part`, is, () => `${answer.status}`);
    } else {
      const random = await visitor.query(procedure, { caseId: kept.nowhere });
      same(look, procedure, { about: kept.caseId, answer }, { about: kept.nowhere, answer: random });
    }
  }
  for (const page of pages) {
    const answer = await visitor.get(`/cases/${kept.caseId}${page}`);
    if (isPart(look))
      holds(
        look,
        `page of the case: not shown to who takes part`,
        answer.status === 200 || answer.status === 403,
        () => `${page} ${answer.status}`,
      );
    else {
      const random = await visitor.get(`/cases/${kept.nowhere}${page}`);
      same(look, 'page of the case', { about: kept.caseId, answer }, { about: kept.nowhere, answer: random });
    }
  }
  if (!isPart(look)) {
    for (const page of narrowPages) {
      const answer = await visitor.get(`/cases/${kept.caseId}${page}`);
      const random = await visitor.get(`/cases/${kept.nowhere}${page}`);
      same(look, 'file of the case', { about: kept.caseId, answer }, { about: kept.nowhere, answer: random });
    }
    return;
  }
  await timelineDoor(look);
  await documentList(look);
}

async function timelineDoor(look: Look): Promise<void> {
  const { visitor, kept, standing } = look;
  const told = new Set<number>();
  let cursor: string | undefined;
  do {
    const page: Timeline | undefined = resultOf(
      await visitor.query('cases.timeline', { caseId: kept.caseId, limit: 200, ...(cursor ? { cursor } : {}) }),
    );
    for (const { version, n } of page?.rows ?? []) if (n === 0) told.add(version);
    cursor = page?.next ?? undefined;
  } while (cursor);
  for (const act of kept.acts) {
    const { known } = knownTo(kept.state, standing, actOf(act));
    const kind = known ? 'timeline: lacks a known act' : 'timeline: has an act that may not be known';
    holds(look, kind, known === told.has(act.version), () => `${act.step} ${act.outcome}`);
  }
}
async function documentList(look: Look): Promise<void> {
  const { visitor, kept, standing } = look;
  const listed = new Set(
    (resultOf<DocumentRef[]>(await visitor.query('cases.documents', { caseId: kept.caseId })) ?? []).map(({ version }) => version),
  );
  for (const act of kept.acts) {
    if (act.document === null) continue;
    const is = mayRead(kept.state, standing, actOf(act));
    const kind = is ? 'list of documents: lacks one that may be read' : 'list of documents: has one that may not be read';
    holds(look, kind, is === listed.has(act.version), () => `${act.step} ${act.outcome}`);
  }
}
