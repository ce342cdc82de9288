/** Gives what stands beside the list breakpoints that count without the list. Only the context: the colours are on the page already. */
import { use } from 'react';
import type { ReactNode } from 'react';
import { ThemeContext } from '@emotion/react';
import { paneTheme } from './theme.ts';

export function PaneTheme({ isPane, children }: { isPane: boolean; children: ReactNode }) {
  const outer = use(ThemeContext);
  return <ThemeContext value={isPane ? paneTheme : outer}>{children}</ThemeContext>;
}
