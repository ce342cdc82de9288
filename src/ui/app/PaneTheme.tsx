/** Gives what stands beside the list breakpoints that count without the list. Only the context: the colours are on the page already. */
import type { ReactNode } from 'react';
import { ThemeContext } from '@emotion/react';
import { paneTheme } from './theme.ts';

export function PaneTheme({ children }: { children: ReactNode }) {
  return <ThemeContext value={paneTheme}>{children}</ThemeContext>;
}
