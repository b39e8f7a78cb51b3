import { describe } from 'vitest';
import { mustSkip } from './browser.ts';
import { keyboard } from './keyboard.ts';
import { lateParts } from './late-parts.ts';
import { nothingToSave } from './nothing-to-save.ts';
import { setStage } from './stage.ts';
import { withoutScripts } from './without-scripts.ts';
import { withoutStream } from './without-stream.ts';

/** What takes longer in the browser stands in `portal.browser.long.test.ts`. */
describe.skipIf(mustSkip())('in the browser', () => {
  const stage = setStage();
  withoutScripts(stage);
  keyboard(stage);
  lateParts(stage);
  nothingToSave(stage);
  withoutStream(stage);
});
