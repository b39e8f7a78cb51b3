import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { upTo } from '#test/support/story.ts';
import { procedurePolicy, type Rule, routePolicy } from '#web/access/policy.ts';
import type { Viewer } from '#web/access/viewer.ts';
import { errorDataOf } from '#web/errors/failure.ts';
import { camelCase } from '#web/shapes/camel-case.ts';
import { appRouter } from '#web/trpc/router.ts';
import { alwaysKnownTo } from '#workflows/engine/access-in-kind.ts';
import { steps } from '#workflows/project/catalogue.ts';
import { projectKind } from '#workflows/project/kind.ts';
import { Portal, viewerFor } from './support/portal.ts';
import { recordedId, recordedProject } from './support/recorded.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ withWorker: false });
  await portal.register({
    organisations: [{ id: 'outsider', kind: 'enterprise', nameZh: '局外公司', nameEn: 'Outsider' }],
    persons: [{ id: 'stranger', nameZh: '路人', nameEn: 'Stranger' }],
    grants: [{ person: 'stranger', organisation: 'outsider', role: 'ent.requester' }],
  });
  await recordedProject(portal, upTo(sc1, 'choose-template'));
});
afterAll(() => portal.close());

const paths = Object.keys(appRouter._def.procedures);
const randomId = randomUUID();
const stranger: Viewer = {
  person: 'stranger',
  user: 'user-stranger',
  scopes: 'all',
  organisation: 'outsider',
  organisations: ['outsider'],
  grants: [{ organisation: 'outsider', role: 'ent.requester', caseId: null }],
};

/** An input that the schema takes, about this project. */
function inputFor(path: string, caseId: string): unknown {
  const step = steps.find(({ name }) => `steps.${camelCase(name)}` === path);
  if (step) return { caseId, subject: 'none', submissionId: randomUUID(), outcome: Object.keys(step.outcomes)[0], form: {} };
  const inputs: Record<string, unknown> = {
    'inbox.list': { tab: 'todo' },
    'inbox.markRead': { notices: [{ caseId, version: 1, n: 1 }] },
    'projects.list': {},
    'projects.open': { programmeId: 'no-such-programme', submissionId: randomUUID() },
    'steps.page': { caseId, key: 'draft-demand/demand' },
    'drafts.get': { caseId, key: 'draft-demand/demand' },
    'drafts.discard': { caseId, key: 'draft-demand/demand' },
    'drafts.save': { caseId, key: 'draft-demand/demand', outcome: 'submit', values: {}, revision: 0 },
    'documents.get': { caseId, version: 9_999 },
    'demands.list': {},
    'publicities.list': {},
    'publicities.get': { caseId, subject: 'award' },
    'talk.thread': { caseId, with: 'party' },
    'talk.post': { caseId, with: 'party', submissionId: randomUUID(), text: 'x' },
    'drafts.desk': { caseId, key: 'draft-demand/demand' },
    'drafts.form': { caseId, key: 'draft-demand/demand', of: 'somebody' },
    'drafts.ask': { caseId, key: 'draft-demand/demand', person: 'somebody' },
    'drafts.askNoMore': { caseId, key: 'draft-demand/demand', person: 'somebody' },
    'drafts.look': { caseId, key: 'draft-demand/demand', outcome: 'submit' },
    'drafts.markDone': { caseId, key: 'draft-demand/demand', outcome: 'submit', field: 'titleZh', done: true },
    'talk.withdraw': { caseId, id: randomUUID() },
    'keys.create': { label: 'test', days: 1, scopes: ['read'] },
    'keys.revoke': { id: randomUUID() },
  };
  return inputs[path] ?? { caseId };
}

type Call = (input: unknown) => Promise<unknown>;
async function outcome(viewer: Viewer | null, path: string, caseId: string) {
  const [area = '', name = ''] = path.split('.');
  const procedure = (portal.asViewer(viewer) as unknown as Record<string, Record<string, Call>>)[area]?.[name];
  try {
    await procedure?.(inputFor(path, caseId));
    return 'OK';
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const data = errorDataOf(error);
    return `${error.code} ${data?.reason ?? data?.refusal?.code ?? ''}`.trim();
  }
}
const isForProject = (rule: Rule) => typeof rule === 'object' || ['participant', 'opening', 'desk', 'auditor'].includes(rule);

describe('the access table', () => {
  test('has a row for every procedure and no other', () => {
    expect(paths.toSorted()).toEqual(Object.keys(procedurePolicy).toSorted());
  });

  test('has a row for every route of the pages and no other', () => {
    const files = [...readFileSync('web/routes.ts', 'utf8').matchAll(/'((?:routes|kinds)\/[a-z/-]+)\.tsx?'/g)].map(([, id]) => id ?? '');
    expect(['root', ...files].toSorted()).toEqual(Object.keys(routePolicy).toSorted());
  });

  describe.each(paths)('%s', (path) => {
    const rule = procedurePolicy[path] as Rule;

    test('as nobody', async () => {
      const answer = await outcome(null, path, recordedId);
      if (rule === 'anyone') expect(answer).not.toMatch(/UNAUTHORIZED|FORBIDDEN|INTERNAL/);
      else expect(answer).toBe('UNAUTHORIZED SIGN_IN');
      if (isForProject(rule)) expect(await outcome(null, path, randomId)).toBe(answer);
    });

    test('as somebody of another organisation', async () => {
      const answer = await outcome(stranger, path, recordedId);
      if (isForProject(rule)) {
        expect(answer).toBe('NOT_FOUND NOT_FOUND');
        expect(await outcome(stranger, path, randomId)).toBe(answer);
      } else expect(answer).not.toMatch(/UNAUTHORIZED|INTERNAL/);
    });

    test('as somebody who may', async () => {
      // people, signatories and its own details are kept by the administrator of their organisation
      const isKept = ['people.list', 'signatories.list', 'register.own'].includes(path);
      const who = rule === 'auditor' ? 'auditor' : isKept ? 'enterpriseSignatory' : 'requester';
      const answer = await outcome(viewerFor(who), path, recordedId);
      expect(answer).not.toMatch(/UNAUTHORIZED|INTERNAL|NOT_ALLOWED/);
      // of what is private to others the requester knows no more than of a random project
      if (typeof rule === 'object') {
        expect(answer).toMatch(/BAD_REQUEST|CONFLICT NOT_OPEN|^NOT_FOUND NOT_FOUND$/);
        if (alwaysKnownTo(projectKind, 'enterprise').includes(rule.step)) expect(answer).not.toMatch(/NOT_FOUND/);
      }
    });
  });
});
