import { useEffect } from 'react';

/** A field on paper shows one line, and a box is not divided between sheets: while a page is printed, what was typed stands there as text. */
export function useTextOnPaper(): void {
  useEffect(() => {
    const written = () => {
      for (const field of document.querySelectorAll<HTMLInputElement>('.typed :is(input:not([type]), textarea).input')) {
        const text = document.createElement('p');
        text.className = 'on-paper';
        text.lang = field.lang;
        text.textContent = field.value;
        if (field.value) field.after(text);
      }
    };
    const gone = () => {
      for (const text of document.querySelectorAll('.on-paper')) text.remove();
    };
    addEventListener('beforeprint', written);
    addEventListener('afterprint', gone);
    return () => {
      removeEventListener('beforeprint', written);
      removeEventListener('afterprint', gone);
      gone();
    };
  }, []);
}
