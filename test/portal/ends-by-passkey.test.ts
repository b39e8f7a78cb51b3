import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HeldPasskey } from '#test/support/authenticators.ts';
import { idOf } from '#test/support/play.ts';
import { drafted } from '#test/workflow/support/intake.ts';
import { register } from '#web/accounts/authenticators/change.ts';
import { submitForm } from '#web/forms/act.server.ts';
import type { FormAnswer } from '#web/forms/answer.ts';
import { intentOfRegistration } from '#workflows/engine/assertion.ts';
import { newProject, playInPortal } from './support/play-in-portal.ts';
import { Portal, portalUrl } from './support/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await Portal.open({ assertions: 'required' });
});
afterAll(() => portal.close());

test('a binding act that ends its case says so on the sheet that asks for the passkey as well', async () => {
  const caseId = await newProject(portal);
  await playInPortal(portal, caseId, [drafted]);
  const passkey = new HeldPasskey(portalUrl).registration(idOf('enterpriseSignatory'));
  const first = await portal.heldBy('enterpriseSignatory');
  await register(portal.services, passkey, { assertion: first.assert(intentOfRegistration(passkey)) });
  const context = await portal.pageFor('enterpriseSignatory');
  const key = 'withdraw-demand/demand/enterprise';
  const fields = { _outcome: 'withdraw', _for: context.actingAs ?? '', cause: 'other', reason: '企业研发方向调整，不再需要本项目。' };
  const sends = async (more: Record<string, string>) => {
    const body = new URLSearchParams({ ...fields, _submissionId: randomUUID(), ...more });
    const request = new Request(`${portalUrl}/cases/${caseId}/steps/${key}?outcome=withdraw`, { method: 'POST', body });
    return (await submitForm(context, { caseId, key }, request)) as { data: FormAnswer };
  };
  const end = { phase: 'withdrawn', isFinal: true };
  expect((await sends({})).data).toMatchObject({ confirm: true, end });
  const confirmed = await sends({ _confirmed: '1' });
  expect(confirmed.data).toMatchObject({ confirm: true, end, assert: { credentials: expect.arrayContaining([passkey.credential]) } });
});
