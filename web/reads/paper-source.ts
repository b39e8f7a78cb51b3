import { sourcesOf } from '#web/documents/composed.ts';
import { contentOf } from '#web/documents/parts-of.ts';
import { fail } from '#web/errors/failure.ts';
import { wordOf } from '#web/papers/speaker.ts';
import { idsAskedBy } from '#web/papers/write-paper.ts';
import { FormValues } from '#web/shapes/common.ts';
import type { CaseState } from '#workflows/engine/define-kind.ts';
import type { Both, PaperSource, ReadAct } from '#workflows/engine/paper.ts';
import { accountLine } from '#workflows/membership/account-change.ts';
import { accountsThen } from './account-then.ts';
import type { ProjectContext } from './context.ts';
import { type Directory, directoryOf } from './directory.ts';
import type { ChangeOnRecord } from './paper-record.ts';
import type { IssuedPaper } from './papers.ts';
import { namesOfPaper } from './references.ts';

/** Everything that a paper is written from: the same for each of its readers. */
export async function paperSource(ctx: ProjectContext, state: CaseState, issued: IssuedPaper) {
  const { paper, change, fact, quoted, cited, moved } = issued;
  const { database } = ctx.services;
  const at = new Date(change.at);
  const { caseId } = ctx.project;
  const [row, parties, acts, composed] = await Promise.all([
    database.case.findUniqueOrThrow({ where: { id: caseId }, select: { number: true, titleZh: true, titleEn: true } }),
    database.caseParty.findMany({ where: { caseId }, orderBy: { fromVersion: 'asc' } }),
    readActs(ctx, issued.acts, at, paper.anonymous),
    sourcesOf(database, caseId, paper.composed?.(state), at),
  ]);
  // changes recorded together have their parties as of the last of them
  const wasThere = ({ fromVersion, untilVersion }: (typeof parties)[number]) =>
    fromVersion <= change.version && (untilVersion === null || untilVersion > change.version);
  const party = (id: string) => {
    const all = parties.filter((one) => one.party === id);
    return (all.findLast(wasThere) ?? all[0])?.organisationId;
  };
  const accountThen = await accountsThen(
    database,
    parties.map(({ organisationId }) => organisationId),
  );
  const account = (owner: string) => {
    const then = accountThen(owner, change.at);
    return then && accountLine(then);
  };
  const known = {
    state,
    account,
    number: row.number,
    titles: { zh: row.titleZh, en: row.titleEn || row.titleZh },
    fact,
    version: change.version,
    at: change.at,
    quoted,
    cited,
    moved,
    acts,
    sources: composed ?? { texts: {}, organisations: {} },
    party,
    word: wordOf,
  };
  const asked = idsAskedBy(paper, known);
  const [names, codes, namesInForms] = await Promise.all([
    directoryOf(database, [...asked.persons, ...asked.organisations], asked.organisations, at),
    database.organisation.findMany({ where: { id: { in: asked.organisations } }, select: { id: true, uscc: true } }),
    namesOfPaper(
      ctx,
      state,
      acts.flatMap(({ step, outcome, form, enclosed = [] }) =>
        [...enclosed, { step, outcome, values: form }].map((part) => ({ ...part, values: FormValues.parse(part.values) })),
      ),
      at,
    ),
  ]);
  const source: PaperSource<CaseState> = {
    ...known,
    organisation: (id) => ({ ...(names.organisation(id)?.names ?? asIs(id)), uscc: codes.find((one) => one.id === id)?.uscc ?? null }),
    person: (id) => names.person(id)?.names ?? asIs(id),
  };
  return { source, names: namesInForms };
}

const asIs = (id: string): Both => ({ zh: id, en: id });
const nameIn = (both: Both | undefined, id: string | null): Both => both ?? asIs(id ?? '—');

/** The acts with their documents. A text that is gone (erased for a person) leaves no paper. */
async function readActs(
  { services: { database }, project: { caseId } }: ProjectContext,
  changes: readonly ChangeOnRecord[],
  at: Date,
  anonymous: readonly string[] = [],
): Promise<ReadAct[]> {
  const rows = changes.flatMap(({ actRow }) => actRow ?? []);
  const [documents, names]: [{ submissionId: string; hash: string; body: string | null }[], Directory] = await Promise.all([
    database.document.findMany({
      where: { caseId, submissionId: { in: rows.flatMap(({ submissionId }) => submissionId ?? []) } },
      select: { submissionId: true, hash: true, body: true },
    }),
    directoryOf(
      database,
      rows.flatMap(({ personId, forPersonId }) => [personId, forPersonId]),
      rows.map(({ organisationId }) => organisationId),
      at,
    ),
  ]);
  return changes.flatMap(({ version, at, act, actRow }) => {
    if (!act || !actRow) return [];
    const body = documents.find(({ submissionId, hash }) => submissionId === actRow.submissionId && hash === act.document)?.body;
    if (!body) throw fail('TEXT_GONE');
    const isNamed = !anonymous.includes(act.step);
    const parts = contentOf(act.step, act.outcome, FormValues.parse(JSON.parse(body)));
    return [
      {
        version,
        at,
        step: act.step,
        outcome: act.outcome,
        subject: act.subject,
        seat: act.seat,
        person: isNamed ? nameIn(names.person(actRow.personId)?.names, actRow.personId) : asIs('—'),
        represented: actRow.forPersonId === null || !isNamed ? null : nameIn(names.person(actRow.forPersonId)?.names, actRow.forPersonId),
        organisation: isNamed ? nameIn(names.organisation(actRow.organisationId)?.names, actRow.organisationId) : asIs('—'),
        form: parts.at(-1)?.values ?? {},
        enclosed: parts.slice(0, -1),
        document: act.document ?? '',
        hash: actRow.hash,
      },
    ];
  });
}
