import type { Page } from 'playwright-core';
import { mostBytes } from '#bench/weight.ts';
import { violations } from './browser.ts';

/** Everything that a user should not meet on a page: on the screen, for a voice, and on paper. */
export async function looked(page: Page, isFirst = true): Promise<string[]> {
  const { overflow, cut, beside, unheaded, uneven, empty, unmarked, text, scriptBytes } = await page.evaluate(() => {
    const shown = document.body.cloneNode(true) as HTMLElement;
    // the page's data carries the keys of its words
    for (const script of shown.querySelectorAll('script')) script.remove();
    /** Chinese words that a voice would read as English, and sentences of English that it would read as Chinese. */
    const foreign = () => {
      const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = words.nextNode(); node; node = words.nextNode()) {
        const inside = node.parentElement;
        if (!inside || inside.closest('script, style, [aria-hidden]')) continue;
        const said = node.textContent ?? '';
        const lang = inside.closest('[lang]')?.getAttribute('lang');
        if (lang === 'en' ? /\p{Script=Han}/u.test(said) : /^[^\p{Script=Han}]*(?:[a-z]{2,} ){3}[^\p{Script=Han}]*$/iu.test(said))
          return `${inside.tagName.toLowerCase()}: ${said.slice(0, 60)}`;
      }
      return undefined;
    };
    const loaded = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    return {
      overflow: document.documentElement.scrollWidth - innerWidth,
      // a table that must be pushed to and fro hides its last figures
      beside: [...document.querySelectorAll('main table')].filter(
        (table) => table.checkVisibility() && table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1,
      ).length,
      // a bare figure without its heading has no meaning
      unheaded: [...document.querySelectorAll('main .grid-table td:not([data-label])')].filter(
        (cell) =>
          cell.checkVisibility() &&
          !cell.closest('table')?.querySelector('thead')?.checkVisibility() &&
          /^\d+( \/ \d+)?$/.test(cell.textContent?.trim() ?? ''),
      ).length,
      // amounts are compared by their ends
      uneven: [...document.querySelectorAll('main .grid-table')].filter((table) => {
        const head = table.querySelector('thead');
        if (!table.checkVisibility() || head?.checkVisibility()) return false;
        const filled = [...table.querySelectorAll('td.num')].filter((cell) => cell.textContent !== '');
        return new Set(filled.map((cell) => Math.round(cell.getBoundingClientRect().right))).size > 1;
      }).length,
      empty: [...document.querySelectorAll('main .card, main .rows')].filter(
        (frame) => frame.checkVisibility() && frame.textContent?.trim() === '' && !frame.querySelector('input, img, svg'),
      ).length,
      cut: [...document.querySelectorAll('nav.tabs > a')].filter(
        (tab) => tab.checkVisibility() && tab.getBoundingClientRect().right > innerWidth,
      ).length,
      unmarked: foreign(),
      text: shown.textContent ?? '',
      // as they came over the wire
      scriptBytes: loaded.filter(({ name }) => name.endsWith('.js')).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    };
  });
  // a key without words shows as itself
  const unworded = /\b(?:portal|words)\.[a-z]+|\b(?:step|field|fact|wait):[a-z-]+/.exec(text);
  const most = mostBytes[new URL(page.url()).pathname.includes('/steps/') ? 'step' : 'page'];
  return [
    ...(isFirst && (scriptBytes < 50_000 || scriptBytes > most) ? [`brings ${scriptBytes} bytes of JavaScript`] : []),
    ...(overflow > 0 ? [`scrolls sideways by ${overflow}px`] : []),
    ...(unmarked ? [`not said to be of another language: ${unmarked}`] : []),
    ...(cut > 0 ? [`${cut} tabs are cut`] : []),
    ...(beside > 0 ? [`${beside} tables are wider than their place`] : []),
    ...(unheaded > 0 ? [`${unheaded} figures stand without their heading`] : []),
    ...(uneven > 0 ? [`the amounts of ${uneven} tables do not line up`] : []),
    ...(empty > 0 ? [`${empty} frames are empty`] : []),
    ...(unworded ? [`not worded: ${unworded[0]}`] : []),
    ...(text.includes('\uFFFD') ? [`broken character: ${/.{0,12}\uFFFD/.exec(text)?.[0]}`] : []),
    ...(await violations(page)),
    ...(await printed(page)),
  ];
}

/** Text between the margins of a sheet of A4, at 96 pixels an inch. */
const paper = { width: 674, height: 980 };
/** On paper the page has the whole width of the sheet, and what is folded on the screen is open, unless it only offers acts. */
async function printed(page: Page): Promise<string[]> {
  const screen = page.viewportSize();
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(paper);
  const { share, folded, cut, blank } = await page.evaluate(() => ({
    share: (document.querySelector('main')?.getBoundingClientRect().width ?? 0) / document.documentElement.clientWidth,
    folded: [...document.querySelectorAll('main details > :not(summary)')].filter(
      (part) => !part.checkVisibility() && !part.closest('.no-print'),
    ).length,
    cut: [...document.querySelectorAll('main table')].filter(
      (table) => table.checkVisibility() && table.scrollWidth > (table.parentElement?.clientWidth ?? 0) + 1,
    ).length,
    blank: [
      ...document.querySelectorAll<HTMLInputElement>('main :is(textarea, select, input:not([type=hidden], [type=checkbox], [type=radio]))'),
    ].filter((field) => field.checkVisibility() && field.value === '' && field.getBoundingClientRect().width > 1).length,
  }));
  await page.emulateMedia({ media: 'screen' });
  if (screen) await page.setViewportSize(screen);
  return [
    ...(share < 0.98 ? [`takes ${Math.round(share * 100)} % of the sheet's width on paper`] : []),
    ...(cut > 0 ? [`${cut} tables are cut off on paper`] : []),
    ...(blank > 0 ? [`${blank} empty fields are printed`] : []),
    ...(folded > 0 ? [`${folded} parts stay folded on paper`] : []),
  ];
}
