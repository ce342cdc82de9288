/** Pictures for people who do not read with ease: one path each on a field of 24, the same on the phone and on paper. */
export const ICONS = {
  where: 'M12 2a7 7 0 0 0-7 7c0 5 7 13 7 13s7-8 7-13a7 7 0 0 0-7-7zm0 10a3 3 0 1 1 0-6 3 3 0 0 1 0 6z',
  bring: 'M7 8V6a5 5 0 0 1 10 0v2h4v14H3V8zm2 0h6V6a3 3 0 0 0-6 0z',
  whom: 'M12 12a5 5 0 1 0 0-10 5 5 0 0 0 0 10zM3 22a9 8 0 0 1 18 0z',
  when: 'M7 2h2v2h6V2h2v2h4v18H3V4h4zM5 10v10h14V10z',
  takes: 'M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20zm1 5v5l4 3-1 2-6-4V7z',
  cash: 'M2 5h20v14H2zm10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6z',
  work: 'M8 6V3h8v3h6v15H2V6zm2 0h4V5h-4z',
  done: 'M9 17 4 12l-2 2 7 7L22 8l-2-2z',
  paper: 'M5 2h10l4 5v15H5zm3 8v2h8v-2zm0 4v2h8v-2z',
  bank: 'M12 2 2 8v2h20V8zM4 11h3v8H4zm6.5 0h3v8h-3zm6.5 0h3v8h-3zM2 20h20v2H2z',
  bus: 'M4 3h16v14h-2v3h-3v-3H9v3H6v-3H4zm2 3v5h12V6z',
  bed: 'M2 5h3v7h17v8h-3v-3H5v3H2zm5 2h6v4H7z',
  health: 'M9 2h6v7h7v6h-7v7H9v-7H2V9h7z',
  school: 'M12 3 1 9l11 6 9-5v7h2V9zM5 14v4l7 4 7-4v-4l-7 4z',
  sound: 'M3 9v6h4l6 5V4L7 9zm13-2v10a6 6 0 0 0 0-10z',
  guard: 'M12 1 3 5v6c0 6 4 10 9 12 5-2 9-6 9-12V5zm-1 5h2v7h-2zm0 9h2v3h-2z',
} as const;
export type IconName = keyof typeof ICONS;

const BY_PLACE: Readonly<Record<string, IconName>> = {
  'centre-cash': 'cash', 'centre-work': 'work', workplace: 'work', 'bank-branch': 'bank', 'centre-transport': 'bus', 'centre-lodging': 'bed', 'centre-health': 'health', school: 'school',
};

/** What a step looks like, by where it is done. */
export const iconOf = (place: string): IconName => BY_PLACE[place] ?? 'paper';
