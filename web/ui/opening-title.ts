import { usePortal, useWords } from './wording.tsx';

/** The request, and its milestone: two of them may wait for the same thing. */
export function useOpeningTitle(): (step: string, about: Readonly<Record<string, string | number>>) => string {
  const words = useWords();
  const t = usePortal();
  return (step, about) => {
    const title = words.title(step, about);
    const { milestone } = about;
    return typeof milestone === 'number' ? t('milestone.titled', { title, n: milestone }) : title;
  };
}
