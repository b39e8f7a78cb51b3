import { nothingYet, progressOf } from './progress.ts';
import { type WalkSize, walkPart } from './walk-part.ts';

process.on('message', (part: WalkSize) => {
  let known = nothingYet;
  const walked = walkPart(part, (soFar) => {
    known = progressOf(soFar, known);
    process.send?.({ progress: known });
  });
  process.send?.({ walked });
});
