/** A long queue a page at a time: nobody scrolls through nine hundred rows on a phone, and the screen stays quick. */
import { useState } from 'react';
import type { ReactNode } from 'react';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useShared } from '../app/context.tsx';

const PAGE = 20;

type Props<T> = { items: readonly T[]; children: (shown: readonly T[]) => ReactNode };

export function ShowMore<T>({ items, children }: Props<T>) {
  const { t } = useShared();
  const [shown, setShown] = useState(PAGE);
  return (
    <Stack spacing={1}>
      {children(items.slice(0, shown))}
      {items.length > shown && <Button variant="outlined" onClick={() => setShown(shown + PAGE)}>{t.desk.more(Math.min(PAGE, items.length - shown), items.length)}</Button>}
    </Stack>
  );
}
