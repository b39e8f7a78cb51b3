import { describe } from 'vitest';
import { mustSkip } from './browser.ts';
import { checking } from './checking.ts';
import { everyPage } from './every-page.ts';
import { moving } from './moving.ts';
import { otherEyes } from './other-eyes.ts';
import { paper } from './paper.ts';
import { sc1InBrowser } from './sc1-in-browser.ts';
import { setStage } from './stage.ts';
import { talking } from './talking.ts';
import { typing } from './typing.ts';

/** In this order: every page is looked at before other projects come into the lists. One part alone: `-t 'SC1'`. */
describe.skipIf(mustSkip())('in the browser', () => {
  const stage = setStage({ signsPapers: true, hasTyped: true });
  everyPage(stage);
  typing(stage);
  moving(stage);
  otherEyes(stage);
  paper(stage);
  checking(stage);
  talking(stage);
  sc1InBrowser(stage);
});
