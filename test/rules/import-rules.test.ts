// Each import rule of .oxlintrc.json is broken once, in a copy, and has to be reported; each allowed way has to pass.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const repository = resolve(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tida-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const step = 'workflows/project/contract/planted.ts';
const forbidden: [file: string, code: string, rule: string][] = [
  ['workflows/domain/planted.ts', "import { perform } from '#workflows/engine/perform.ts';", 'neither steps nor projects'],
  ['workflows/domain/planted.ts', "import { Project } from '#workflows/project/state.ts';", 'neither steps nor projects'],
  ['workflows/domain/planted.ts', "import * as wf from '@temporalio/workflow';", 'no Node, no database'],
  ['workflows/overlays/suspension/planted.ts', "import { Project } from '#workflows/project/state.ts';", 'An overlay knows no project'],
  ['workflows/engine/planted.ts', "import { Project } from '#workflows/project/state.ts';", 'The engine knows no kind of case'],
  ['workflows/engine/planted.ts', "import { readFileSync } from 'node:fs';", 'no Node, no database'],
  [step, "import { readFileSync } from 'node:fs/promises';", 'no Node, no database'],
  [step, "import { PrismaClient } from '@prisma/client';", 'no Node, no database'],
  [step, "import pg from 'pg';", 'no Node, no database'],
  [step, "import { useState } from 'react';", 'no Node, no database'],
  [step, "import { json } from '@remix-run/node';", 'no Node, no database'],
  [step, "import { Client } from '@temporalio/client';", 'no Node, no database'],
  [step, "import { Inbox } from '#web/reads/inbox.ts';", 'knows nothing of what surrounds it'],
  [step, "import type { Activities } from '#worker/activities/activities.ts';", 'knows nothing of what surrounds it'],
  [step, "import { PrismaClient } from '#prisma/generated/client.ts';", 'knows nothing of what surrounds it'],
  ['workflows/index.ts', "export { main } from '#worker/main.ts';", 'knows nothing of what surrounds it'],
  [
    'workflows/engine/case-workflow.ts',
    "import { createActivities } from '#worker/activities/activities.ts';",
    "Only the activities' types",
  ],
  [step, 'export const at = Date.now();', 'The time is an argument'],
  [step, 'export const chance = Math.random();', 'A replay must see the same'],
  [step, 'export const mode = process.env.NODE_ENV;', 'no Node, no database'],
  [step, "import { signContractWords } from './sign-contract.words.ts';", 'Words stay out'],
  [step, "import { contractWords } from '#workflows/project/contract/words.ts';", 'Words stay out'],
  ['web/ui/planted.tsx', "import { contractWords } from '#workflows/project/contract/words.ts';", 'Words stay out'],
  ['workflows/engine/planted.ts', "export { Terms } from '#workflows/modules/terms/terms.ts';", 'knows no kind of case and no module'],
  ['workflows/engine/planted.ts', "export { policyKind } from '#workflows/policy/kind.ts';", 'knows no kind of case and no module'],
  ['workflows/modules/planted.ts', "export type { Project } from '#workflows/project/state.ts';", 'works over a slice of the state'],
  [
    'workflows/modules/planted.words.ts',
    "export { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';",
    'works over a slice of the state',
  ],
  [
    'workflows/modules/payment/workflow.ts',
    "export type { Project } from '#workflows/project/state.ts';",
    'works over a slice of the state',
  ],
  ['workflows/policy/planted.ts', "export type { Project } from '#workflows/project/state.ts';", 'knows no other kind'],
  ['workflows/project/planted.ts', "export { policyKind } from '#workflows/policy/kind.ts';", 'knows no other kind'],
  [step, "import { z } from 'zod';\nexport const Reason = z.string().max(10);", 'One type per kind of text'],
  ['workflows/project/planted/workflow.ts', "import { z } from 'zod';\nexport const Reason = z.string();", 'One type per kind of text'],
  ['web/trpc/planted.ts', "import { z } from 'zod';\nexport const Reason = z.string();", 'One type per kind of text'],
  ['worker/planted.ts', "import { z } from 'zod';\nexport const Reason = z.string();", 'One type per kind of text'],
  ['papers/planted.ts', "import { Inbox } from '#web/reads/inbox.ts';", 'worker and portal write the same'],
  ['worker/planted.ts', "import { Inbox } from '#web/reads/inbox.ts';", 'worker and web never import each other'],
  ['worker/planted.ts', "import { play } from '#test/support/play.ts';", 'does not depend on its tests'],
  ['worker/planted.ts', "import { useState } from 'react';", 'The worker shows nothing'],
  ['web/ui/planted.tsx', "import { recordBatch } from '#worker/activities/record-batch.ts';", 'worker and web never import each other'],
  ['web/routes/planted.tsx', "import type { Project } from '#prisma/generated/client.ts';", "Prisma's types never leave"],
  ['web/trpc/planted.ts', "import { Prisma } from '@prisma/client';", "Prisma's types never leave"],
  ['web/server/planted.ts', "import { Worker } from '@temporalio/worker';", 'The portal runs no workflow'],
  ...(
    [
      ['errors', 'shapes/step.ts'],
      ['shapes', 'access/standing.ts'],
      ['wording', 'access/standing.ts'],
      ['access', 'reads/directory.ts'],
      ['access', 'wording/words.ts'],
      ['reads', 'trpc/trpc.ts'],
      ['documents', 'trpc/trpc.ts'],
      ['papers', 'trpc/trpc.ts'],
      ['access', 'papers/speaker.ts'],
      ['accounts', 'ui/parts.tsx'],
      ['trpc', 'ui/parts.tsx'],
      ['ui', 'forms/step-form.tsx'],
      ['forms', 'routes/step.tsx'],
    ] as const
  ).map(([layer, above]): [string, string, string] => [
    `web/${layer}/planted.ts`,
    `import type { Above } from '#web/${above}';`,
    'web imports downwards only',
  ]),
  ['web/access/planted.ts', "import type { Database } from '#web/server/database.server.ts';", 'Access is pure'],
  ['web/shapes/planted.ts', "import type { Services } from '#web/server/services.ts';", 'knows types alone'],
  ['web/reads/planted.ts', "import { openDatabase } from '#web/server/database.server.ts';", 'knows types alone'],
  ['web/routes/planted.tsx', "import { createServices } from '#web/server/services.server.ts';", 'knows types alone'],
  ['web/server/planted.ts', "import { Shell } from '#web/ui/shell.tsx';", 'from their build'],
  ['stand-ins/bank/planted.ts', "import { recordBatch } from '#worker/activities/record-batch.ts';", "somebody else's system"],
  ['test/planted.ts', "import { perform } from '../workflows/engine/perform.ts';", 'by #alias'],
  ['web/ui/planted.tsx', "import { perform } from '../../workflows/engine/perform.ts';", 'by #alias'],
];
const allowed: [file: string, code: string][] = [
  ['workflows/engine/allowed.ts', "export { sleep } from '@temporalio/workflow';"],
  ['workflows/project/contract/allowed.ts', "export { perform } from '#workflows/engine/perform.ts';"],
  ['workflows/policy/allowed.ts', "export { Terms } from '#workflows/modules/terms/terms.ts';"],
  ['workflows/modules/payment/allowed.words.ts', "export { signatureFields } from '#workflows/modules/signature/signature.words.ts';"],
  ['workflows/modules/payment/workflow.ts', "export type { Activities } from '#worker/activities/activities.ts';"],
  ['workflows/kinds.ts', "export { policyKind } from './policy/kind.ts';"],
  ['workflows/project/other/workflow.ts', "export type { Activities } from '#worker/activities/activities.ts';"],
  ['workflows/project/contract/allowed.words.ts', "export { bondFacts } from '#workflows/project/demand-intake/bond.words.ts';"],
  ['workflows/project/contract/words.ts', "export { signContractWords } from './sign-contract.words.ts';"],
  ['web/wording/library.server.ts', "export { projectWords } from '#workflows/project/words.ts';"],
  ['worker/allowed.ts', "export { perform } from '#workflows/engine/perform.ts';"],
  ['web/reads/allowed.ts', "export type { Project } from '#prisma/generated/client.ts';"],
  ['web/reads/allowed.ts', "export type { Services } from '#web/server/services.ts';"],
  ['web/reads/allowed.ts', "export { standingOf } from '#web/access/standing.ts';"],
  ['web/wording/allowed.ts', "export { dueOf } from '#web/shapes/time.ts';"],
  ['web/routes/allowed.tsx', "export { StepForm } from '#web/forms/step-form.tsx';"],
  ['web/server/allowed.ts', "export { appRouter } from '#web/trpc/router.ts';"],
  ['web/ui/allowed.ts', "export { perform } from '#workflows/engine/perform.ts';"],
  ['test/allowed.ts', "export { perform } from '#workflows/engine/perform.ts';"],
];

cpSync(join(repository, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
function plant(file: string, code: string): string {
  const full = join(folder, file);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, `${code}\n`);
  return full;
}
/** What oxlint prints about one file, on one line. */
function lint(file: string, ...flags: string[]): string {
  const oxlint = join(repository, 'node_modules', '.bin', 'oxlint');
  const { stdout } = spawnSync(oxlint, ['-c', '.oxlintrc.json', ...flags, file], { cwd: folder, encoding: 'utf8' });
  return stdout.replaceAll(/\s+/g, ' ');
}

test.each(forbidden)('%s may not: %s', (file, code, rule) => {
  const full = plant(file, code);
  expect(lint(full)).toContain(rule);
  rmSync(full);
});

test.each(allowed)('%s may: %s', (file, code) => {
  const full = plant(file, code);
  expect(lint(full)).not.toContain('restricted');
  rmSync(full);
});

test('values may not be imported in a circle, types may', () => {
  cpSync(join(repository, 'package.json'), join(folder, 'package.json'));
  const one = plant('web/access/one.ts', "export const one = 1;\nexport { two } from '#web/access/two.ts';");
  plant('web/access/two.ts', "import { one } from './one.ts';\nexport const two = one + 1;");
  expect(lint(one)).toContain('Dependency cycle');
  plant('web/access/two.ts', "import type { one } from './one.ts';\nexport const two: typeof one = 1;");
  expect(lint(one)).not.toContain('Dependency cycle');
});

test('a file may have 300 lines', () => {
  expect(lint(plant('worker/long.ts', 'export {};\n'.repeat(299)))).not.toContain('max-lines');
  expect(lint(plant('worker/long.ts', 'export {};\n'.repeat(301)))).toContain('max-lines');
});

test('a promise that nobody waits for is reported', () => {
  cpSync(join(repository, 'tsconfig.json'), join(folder, 'tsconfig.json'));
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  const full = plant('worker/floating.ts', 'const later = async () => 1;\nlater();\nexport {};');
  expect(lint(full, '--type-aware')).toContain('no-floating-promises');
});
