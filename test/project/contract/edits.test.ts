import { expect, test } from 'vitest';
import { act } from '#scripts/story/act.ts';
import { negotiated } from '#scripts/story/sc1/contract.ts';
import { anAwardedProject } from '#test/support/awarded-project.ts';
import { attempt, breaking, play } from '#test/support/play.ts';
import { contractForm, regimes } from '#workflows/project/contract/contract-form.ts';
import { articlesWithEdits, brokenByEdits, type Edit, generatedParagraphs } from '#workflows/project/contract/edited-clauses.ts';
import { editsForm } from '#workflows/project/contract/edits-form.ts';
import { clauses } from '#workflows/project/contract/talks.ts';
import { contractEn } from '#workflows/project/contract/text/contract-en.ts';
import { contractFacts, editsNamed } from '#workflows/project/contract/text/contract-facts.ts';
import { contractZh } from '#workflows/project/contract/text/contract-zh.ts';
import { passedProject, sourcesOfSc1 } from './sources.ts';

const wording = '乙方每半年向甲方通报一次研究进展。';
const { state } = passedProject();
const draftForm = contractForm.parse(sourcesOfSc1.texts['draft']);
/** SC1’s text in both languages after these accepted edits. */
function textAfter(...accepted: readonly object[]) {
  const adopted = accepted.map((_form, index) => ({ by: 'university', document: `e${index}`, clauses: [] }));
  const project = { ...state, contracting: { ...state.contracting, talks: { adopted } } };
  const texts = Object.fromEntries(accepted.map((form, index) => [editsNamed(index), editsForm.parse(form)]));
  const facts = contractFacts(project, { ...sourcesOfSc1, texts: { ...sourcesOfSc1.texts, ...texts } });
  return { zh: contractZh(facts), en: contractEn(facts) };
}
const line = (text: string, number: string) => text.split('\n').find((one) => one.startsWith(`${number} `)) ?? '';

test('an accepted edit of 12.1 replaces it: the former special term is gone, in both languages', () => {
  const { zh, en } = textAfter({ edits: [{ clause: 'special', paragraph: 1, wording }] });
  for (const text of [zh, en]) {
    expect(line(text, '12.1')).toBe(`12.1 ${wording}`);
    expect(text).not.toContain(draftForm.specialTerms);
    expect(line(text, '12.2')).toBe('');
  }
});

test('an accepted deletion takes the text away and leaves the number, so that other references stay right', () => {
  const { zh, en } = textAfter({ edits: [], deletions: [{ clause: 'ip', paragraph: 3 }] });
  expect(line(zh, '5.3')).toBe('5.3 （本款删除。）');
  expect(line(en, '5.3')).toBe('5.3 (This paragraph is deleted.)');
  expect([line(zh, '5.2'), line(zh, '5.4')]).toEqual([line(textAfter().zh, '5.2'), line(textAfter().zh, '5.4')]);
});

test('without a number a paragraph is added to its own article, and a later edit can reword it', () => {
  const added = { edits: [{ clause: 'secrecy', wording }] };
  expect(line(textAfter(added).zh, '6.3')).toBe(`6.3 ${wording}`);
  const reworded = { edits: [{ clause: 'secrecy', paragraph: 3, wording: '乙方每年通报一次。' }] };
  expect(line(textAfter(added, reworded).zh, '6.3')).toBe('6.3 乙方每年通报一次。');
});

test('every article has the paragraphs that edits count from, whatever was chosen and agreed', () => {
  const empty: readonly Edit[] = [];
  expect(articlesWithEdits([['a', ['1']]], empty, '-')).toEqual([['a', ['1']]]);
  const { terms } = contractFacts(state, sourcesOfSc1);
  for (const more of [{}, { depositFen: 1_000_000, damagesBp: 500, lateDailyBp: 0 }])
    for (const regime of regimes) {
      const facts = contractFacts(state, sourcesOfSc1);
      for (const text of [contractZh, contractEn].map((write) =>
        write({ ...facts, terms: { ...terms, ...more }, chosen: { ...draftForm, regime } }),
      ))
        for (const [index, clause] of clauses.entries()) {
          expect(line(text, `${index + 1}.${generatedParagraphs[clause]}`)).not.toBe('');
          expect(line(text, `${index + 1}.${generatedParagraphs[clause] + 1}`)).toBe('');
        }
    }
});

test('after a redraft reworded generated paragraphs fall, and added ones stay', () => {
  const { draft } = state.contracting;
  const template = { ...draft?.template, editsBefore: 1 };
  const adopted = [{ by: 'university', document: 'e0', clauses: [] }];
  const project = { ...state, contracting: { ...state.contracting, draft: { ...draft, template } as never, talks: { adopted } } };
  const form = editsForm.parse({
    edits: [
      { clause: 'special', paragraph: 1, wording },
      { clause: 'ip', wording: '另行约定使用费。' },
    ],
  });
  const zh = contractZh(contractFacts(project, { ...sourcesOfSc1, texts: { ...sourcesOfSc1.texts, [editsNamed(0)]: form } }));
  expect(line(zh, '12.1')).toContain(draftForm.specialTerms?.split('\n')[0]);
  expect(line(zh, '5.9')).toBe('5.9 另行约定使用费。');
});

test('what an edit cannot do is said with its number: agreed terms, a paragraph that is not there, nothing at all', () => {
  const [drafted] = negotiated;
  const project = play(anAwardedProject(), drafted ? [drafted] : []);
  const propose = (input: object) => attempt(project, act('universityLegal', 'propose-edits', 'propose', input as never));
  expect(propose({ edits: [{ clause: 'price', paragraph: 1, wording }] })).toMatchObject(
    breaking({ rule: 'paragraph-from-terms', field: 'edits.0.paragraph', figures: { article: 3, paragraph: 1 } }),
  );
  expect(propose({ edits: [], deletions: [{ clause: 'special', paragraph: 2 }] })).toMatchObject(
    breaking({ rule: 'no-such-paragraph', field: 'deletions.0.paragraph', figures: { article: 12, paragraph: 2, has: 1 } }),
  );
  expect(propose({ edits: [] })).toMatchObject(breaking({ rule: 'nothing-edited', field: 'edits' }));
  const twice = { edits: [{ clause: 'ip' as const, paragraph: 2 }], deletions: [{ clause: 'ip' as const, paragraph: 2 }] };
  expect(brokenByEdits(project.state, twice).map(({ rule }) => rule)).toEqual(['paragraph-edited-twice']);
});

test('the contract says which prevails, special terms or the other articles', () => {
  const { zh, en } = textAfter();
  expect(zh).toContain('特别约定与其他各条不一致的，以特别约定为准');
  expect(en).toContain('the special terms prevail');
});
