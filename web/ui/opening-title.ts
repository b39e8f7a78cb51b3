import { usePortal, useWords } from './wording.tsx';

/** The request, its milestone, and who of two: what several of one step tells apart. */
export function useOpeningTitle(): (step: string, about: Readonly<Record<string, string | number>>, seat?: string | null) => string {
  const words = useWords();
  const t = usePortal();
  return (step, about, seat) => {
    const own = seat ? words.seatTitle(step, seat) : '';
    const whole = own || words.title(step, about);
    const title = !own && (seat === 'maker' || seat === 'checker') ? t(`seat.${seat}`, { title: whole }) : whole;
    const { milestone } = about;
    return typeof milestone === 'number' ? t('milestone.titled', { title, n: milestone }) : title;
  };
}
