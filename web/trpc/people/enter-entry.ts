import { hashOf } from '#web/documents/canonical.ts';
import { fail } from '#web/errors/failure.ts';
import type { PersonContext } from '#web/reads/context.ts';
import { registrarOf } from '#web/reads/registrar.ts';
import { canonicalJson } from '#workflows/domain/canonical-json.ts';
import { bodies, type EntryKind } from '#workflows/register/entries.ts';
import { enters } from '#workflows/register/judge-entry.ts';
import { requestChange, requestId, type Submitted } from './request-change.ts';

/** The portal writes the texts, and the worker their entry, for a request that covers their hash. */
export async function enter(ctx: PersonContext, submitted: Submitted, kind: EntryKind, subject: string, given: unknown) {
  const { services, viewer } = ctx;
  const registrar = await registrarOf(services.database, viewer);
  if (!enters(registrar, { kind, subject })) throw fail('NO_SUCH_ENTRY');
  const parsed = bodies[kind].safeParse(given);
  if (!parsed.success) throw fail('BAD_INPUT', { fields: parsed.error.issues.map(({ path }) => path.join('.')) });
  const isOfOrganisation = kind === 'class' || kind === 'correction' || kind === 'refusal';
  const [organisation, person] = await Promise.all([
    services.database.organisation.findUnique({ where: { id: subject }, select: { kind: true } }),
    isOfOrganisation ? null : services.database.person.findUnique({ where: { id: subject }, select: { id: true } }),
  ]);
  if (kind === 'class' ? organisation?.kind !== 'enterprise' : !organisation && !person) throw fail('NO_SUCH_ENTRY');
  // a tie keeps an expert off this organisation's panels: without the organisation it would have no effect
  const to = kind === 'tie' && 'to' in parsed.data ? parsed.data.to : undefined;
  if (to !== undefined && (await services.database.organisation.count({ where: { id: to } })) === 0)
    throw fail('BAD_INPUT', { fields: ['to'] });
  // the same submission is the same entry
  const entry = `entry-${requestId(viewer, submitted.submissionId)}`;
  const text = canonicalJson({ kind, subject, body: parsed.data });
  return requestChange(ctx, submitted, { change: 'enter-entry', entry, texts: hashOf(text) }, async () => {
    const held = await services.limits.invitation(viewer.organisation);
    if (held) throw fail('TOO_MANY', { seconds: held.seconds });
    await services.database.rows`INSERT INTO register_entry (id, kind, subject_id, body)
      VALUES (${entry}, ${kind}, ${subject}, ${JSON.stringify(parsed.data)}) ON CONFLICT (id) DO NOTHING`;
  });
}
