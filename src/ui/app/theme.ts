/** Big targets and strong contrast: read in sunlight, tapped in a hurry. Light and dark follow the tablet's setting. */
import { createTheme } from '@mui/material/styles';

export const theme = createTheme({
  cssVariables: true,
  colorSchemes: {
    light: { palette: { primary: { main: '#0b5d4e' }, secondary: { main: '#7a3e00' }, background: { default: '#f6f7f5' } } },
    dark: { palette: { primary: { main: '#7fd8c3' }, secondary: { main: '#ffb877' } } },
  },
  shape: { borderRadius: 10 },
  typography: { fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif', fontSize: 15, button: { textTransform: 'none', fontWeight: 600 }, h1: { fontSize: '1.5rem', fontWeight: 700 }, h2: { fontSize: '1.15rem', fontWeight: 700 } },
  components: {
    MuiButton: { styleOverrides: { root: { minHeight: 48 } } },
    MuiIconButton: { styleOverrides: { root: { minWidth: 48, minHeight: 48 } } },
    MuiListItemButton: { styleOverrides: { root: { minHeight: 56 } } },
    MuiToggleButton: { styleOverrides: { root: { minHeight: 48, textTransform: 'none' } } },
    MuiChip: { styleOverrides: { clickable: { minHeight: 48 } } },
    MuiTextField: { defaultProps: { fullWidth: true, autoComplete: 'off' } },
  },
});
