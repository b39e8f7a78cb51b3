/** What a browser shows of a page: without scripts, styles, the head, and the marks between two texts. */
export const withoutScripts = (page: string) =>
  page.replaceAll('<!-- -->', '').replaceAll(/<(script|style|head|template)\b[^>]*>[\s\S]*?<\/\1>/g, ' ');
const plain = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"');

/** Addresses within the portal to which a page links, and to which its buttons send. */
export function linksOf(page: string, at: string): { readonly links: string[]; readonly actions: string[] } {
  const html = withoutScripts(page);
  const here = `http://here${at}`;
  const found = (pattern: RegExp) =>
    [...html.matchAll(pattern)].flatMap(([, address = '']) => {
      const url = URL.canParse(plain(address), here) ? new URL(plain(address), here) : undefined;
      return url?.origin === 'http://here' ? [url.pathname + url.search] : [];
    });
  return { links: [...new Set(found(/<a\b[^>]*\shref="([^"]*)"/g))], actions: [...new Set(found(/\s(?:form)?action="([^"]*)"/gi))] };
}
