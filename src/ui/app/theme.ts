/** Big targets and strong contrast: read in sunlight, tapped in a hurry. Light and dark follow the tablet's setting. */
import { createTheme } from '@mui/material/styles';
import type { ThemeOptions } from '@mui/material/styles';

const options: ThemeOptions & { cssVariables: boolean } = {
  cssVariables: true,
  colorSchemes: {
    light: { palette: { primary: { main: '#0b5d4e' }, secondary: { main: '#7a3e00' }, warning: { main: '#9a5200' }, info: { main: '#01579b' }, background: { default: '#f6f7f5' } } },
    dark: { palette: { primary: { main: '#7fd8c3' }, secondary: { main: '#ffb877' }, error: { main: '#ff8a80', contrastText: '#2a0000' } } },
  },
  shape: { borderRadius: 10 },
  typography: { fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif', fontSize: 15, button: { textTransform: 'none', fontWeight: 600 }, h1: { fontSize: '1.5rem', fontWeight: 700 }, h2: { fontSize: '1.15rem', fontWeight: 700 } },
  components: {
    // What gets the focus must not lie under the bar or the ways at the bottom.
    MuiCssBaseline: { styleOverrides: { html: { scrollPaddingTop: 96, scrollPaddingBottom: 88 } } },
    MuiButton: { styleOverrides: { root: { minHeight: 48 } } },
    MuiIconButton: { styleOverrides: { root: { minWidth: 48, minHeight: 48 } } },
    MuiListItemButton: { styleOverrides: { root: { minHeight: 56 } } },
    MuiToggleButton: {
      styleOverrides: {
        root: ({ theme }) => {
          const { palette } = theme.vars ?? theme;
          const chosen = { backgroundColor: palette.primary.main, color: palette.primary.contrastText };
          return { minHeight: 48, textTransform: 'none', color: palette.text.primary, '&.Mui-selected, &.Mui-selected:hover, &.Mui-selected:focus-visible': chosen };
        },
      },
    },
    MuiChip: { styleOverrides: { clickable: { minHeight: 48 } } },
    MuiTextField: { defaultProps: { fullWidth: true, autoComplete: 'off' } },
  },
};

export const theme = createTheme(options);

/** How wide the list stands beside an open case. */
export const PANE = 400;

/** The same, for what stands beside the list: a screen's width there is the window's without the list. */
export const paneTheme = createTheme({ ...options, breakpoints: { values: { xs: 0, sm: 600 + PANE, md: 900 + PANE, lg: 1200 + PANE, xl: 1536 + PANE } } });
