import { expect, test } from 'vitest';
import { alteredAmong } from '#web/forms/altered-files.server.ts';
import type { PackageFile } from '#web/shapes/package.ts';

const sealed = { id: '0198aaaa-0000-7000-8000-000000000001', sha256: 'a'.repeat(64), size: 3, name: '方案.pdf' };

test('a file of the archive with a content that was not sealed is named; one under another name with the sealed content is not', () => {
  const file = {
    format: 'tida-package/1',
    case: 'one',
    step: 'seal-submit',
    outcome: 'submit',
    parts: { draft: { files: [sealed] } },
  } as PackageFile;
  const brought = [
    { name: '方案.pdf', sha256: sealed.sha256 },
    { name: '方案 (2).pdf', sha256: sealed.sha256 },
    { name: '报价.xlsx', sha256: 'b'.repeat(64) },
  ];
  expect(alteredAmong(file, brought)).toEqual(['报价.xlsx']);
  expect(alteredAmong(file, [])).toEqual([]);
  expect(alteredAmong(file, [{ name: '方案.pdf', sha256: 'c'.repeat(64) }])).toEqual(['方案.pdf']);
});
