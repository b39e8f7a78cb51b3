import { dayAndTime } from '#workflows/domain/days.ts';
import type { Both } from '#workflows/engine/paper.ts';
import type { PaperContent } from './typeset/content.ts';

export type Language = PaperContent['language'];

/** How a paper names days and instants in one language: in full, with their year. */
export function sayingIn(language: Language) {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const date = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'Asia/Shanghai' });
  const day = (one: string) => date.format(new Date(`${one}T04:00:00Z`));
  return {
    language,
    of: (both: Both) => both[language] || both.zh,
    day,
    moment: (at: string) => {
      const { day: on, time } = dayAndTime(at);
      return `${day(on)} ${time}${language === 'zh' ? '（北京时间）' : ' (Beijing time)'}`;
    },
  };
}
export type Saying = ReturnType<typeof sayingIn>;
