import { errorsPage } from './errors-page.ts';
import { indexPage } from './index-page.ts';
import { moneyPage } from './money-page.ts';
import { proceduresPage } from './procedures.ts';
import { pageNames, stagePage } from './stage-page.ts';
import { stepsPage } from './steps-page.ts';
import { walk } from './walk.ts';

/** docs/steps.md, docs/http.md and the pages under docs/http/, by name. */
export function httpDocuments(): Record<string, string> {
  const walked = walk();
  return {
    'http.md': indexPage(walked),
    'steps.md': stepsPage(walked),
    'http/reads.md': proceduresPage(),
    'http/errors.md': errorsPage(),
    'http/money.md': moneyPage(),
    ...Object.fromEntries(pageNames.map((page) => [`http/${page}.md`, stagePage(page, walked)])),
  };
}
