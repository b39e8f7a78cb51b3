import type { Calendar } from '#workflows/domain/calendar.ts';

/**
 * The notices known when this version was built, one row a year, compared day by day with gov.cn, holiday-cn and chinese-days 1.5.7.
 * A later notice needs no release: it is entered as data and reaches open cases as a revision.
 */
export const publishedCalendar: Calendar = {
  version: 'cn-2026.1',
  outages: [],
  notices: [
    {
      id: 'cn-2024.1',
      year: 2024,
      source: 'gov.cn content_6911528, 2023-10-25',
      holidays: [
        '2024-01-01',
        '2024-02-10/2024-02-17',
        '2024-04-04/2024-04-06',
        '2024-05-01/2024-05-05',
        '2024-06-10',
        '2024-09-15/2024-09-17',
        '2024-10-01/2024-10-07',
      ],
      workdays: ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    },
    {
      id: 'cn-2025.1',
      year: 2025,
      source: 'gov.cn content_6986383, 2024-11-12',
      holidays: [
        '2025-01-01',
        '2025-01-28/2025-02-04',
        '2025-04-04/2025-04-06',
        '2025-05-01/2025-05-05',
        '2025-05-31/2025-06-02',
        '2025-10-01/2025-10-08',
      ],
      workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    },
    {
      id: 'cn-2026.1',
      year: 2026,
      source: 'gov.cn content_7047091, 2025-11-04',
      holidays: [
        '2026-01-01/2026-01-03',
        '2026-02-15/2026-02-23',
        '2026-04-04/2026-04-06',
        '2026-05-01/2026-05-05',
        '2026-06-19/2026-06-21',
        '2026-09-25/2026-09-27',
        '2026-10-01/2026-10-07',
      ],
      workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    },
  ],
};
