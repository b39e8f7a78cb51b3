import pg from 'pg';
import { describe, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { idOf } from '#scripts/story/cast.ts';
import { haihe } from '#scripts/story/organisations.ts';
import { sc1 } from '#scripts/story/sc1/whole.ts';
import { unhurried } from '#scripts/story/unhurried.ts';
import { upTo } from '#test/support/story.ts';
import { setIdentityProvider } from '#worker/admin/identity-providers.ts';
import { mustSkip } from './browser.ts';
import { Followed, nobody } from './followed.ts';
import { setStage } from './stage.ts';

const asked = act('investigator', 'ask-question', 'ask', { question: '耐久试验的取样批次能否由应答单位自行确定？', namesNobody: true });
const answered = act('rdLead', 'answer-question', 'answer', {
  answer: '可以，但须提前五个工作日告知我方，取样时双方各留一份备样，备样保存至验收结束。',
});

describe.skipIf(mustSkip())('pages that are seldom seen', () => {
  // its longest wait is the window for proposals, in which a question is asked and answered
  const stage = setStage({ waitDayMs: 2_000, env: { OIDC_SECRETS: JSON.stringify({ [haihe]: 'a secret of the university' }) } });

  test('the sign-in with an organisation’s own, and its refusals', { timeout: 300_000 }, async () => {
    const sql = new pg.Client({ connectionString: stage.portal.env['ADMIN_DATABASE_URL'] });
    await sql.connect();
    await setIdentityProvider(sql, {
      organisation: haihe,
      issuer: 'https://login.haihe.example',
      clientId: 'tida',
      domains: 'haihe.example',
    });
    await sql.end();
    const followed = new Followed(stage, await stage.portal.openProject(), 'sign-in');
    await followed.look(nobody, '/sign-in', 'sign-in');
    await followed.look(nobody, '/sign-in?organisation=NO_ACCOUNT', 'no-account');
    await followed.lookWithoutScripts(nobody, '/sign-in', 'sign-in');
  });

  test('a question of a bidder on the call', { timeout: 600_000 }, async () => {
    const project = await stage.portal.openProject();
    await project.play(upTo(sc1.map(unhurried), 'draft-proposal'));
    const followed = new Followed(stage, project, 'questions');
    for (const story of [asked, answered]) await followed.act(story);
    const call = `/demands/${project.id}`;
    for (const reader of [nobody, 'rivalInvestigator', 'requester']) await followed.look(reader, call, `call-${reader}`);
    await followed.lookWithoutScripts(nobody, call, 'call');
  });

  test('pages of people and of an organisation without scripts', { timeout: 400_000 }, async () => {
    const followed = new Followed(stage, await stage.portal.openProject(), 'plain');
    const own = ['/inbox', '/projects', '/notifications', '/second-factor', '/sessions', '/keys', '/password', '/messages'];
    const organisation = [
      '/organisation',
      '/organisation/signatories',
      '/organisation/payees',
      '/organisation/details',
      '/profile',
      `/organisation/people/${idOf('requester')}`,
    ];
    for (const path of [...own, ...organisation])
      await followed.lookWithoutScripts('enterpriseSignatory', path, path.slice(1).replaceAll('/', '-'));
    for (const path of ['/experts', '/organisations', '/admissions', '/late'])
      await followed.lookWithoutScripts('leadManager', path, path.slice(1));
    for (const path of ['/register', '/check', '/forgotten', '/publicity', '/demands'])
      await followed.lookWithoutScripts(nobody, path, path.slice(1));
  });
});
