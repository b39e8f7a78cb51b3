import { useEffect } from 'react';

/** Number and title at the head of every printed sheet. A sheet's margins are reached by a rule of style alone. */
export function PrintedHead({ number, title }: { number: string; title: string }) {
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    const content = JSON.stringify(`${number} ${title}`.replaceAll(/["\\\p{Cc}]/gu, ' ').trim());
    sheet.replaceSync(`@page { @top-right { content: ${content}; font-size: 9pt; } }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [number, title]);
  return null;
}
