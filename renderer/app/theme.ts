// Colours, sizes and defaults of the components. Warm greys and a terracotta accent; urgency has its own red.
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const brique: MantineColorsTuple = [
  '#fdf2ec',
  '#f8dfd3',
  '#f0bca6',
  '#e89a79',
  '#e07c54',
  '#d2622f',
  '#b94c1f',
  '#a03f17',
  '#833414',
  '#65280f',
];
const gray: MantineColorsTuple = [
  '#faf8f5',
  '#f4f1ec',
  '#e9e4dd',
  '#dcd5cc',
  '#c6beb3',
  '#a39a8f',
  '#7a7067',
  '#5d554d',
  '#3f3933',
  '#26221e',
];
const dark: MantineColorsTuple = [
  '#ebe6e0',
  '#d0c9c1',
  '#aea59b',
  '#857c73',
  '#4d4741',
  '#3b3631',
  '#2d2925',
  '#23201d',
  '#1a1816',
  '#131110',
];
const urgence: MantineColorsTuple = [
  '#fdeef0',
  '#fad8dd',
  '#f4adb7',
  '#ee808f',
  '#e75a6d',
  '#d93a50',
  '#c3213a',
  '#a81a31',
  '#8a1528',
  '#6c101f',
];

export const theme = createTheme({
  colors: { brique, gray, dark, urgence },
  primaryColor: 'brique',
  primaryShade: { light: 7, dark: 6 },
  black: '#26221e',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "Cascadia Mono", "Segoe UI Mono", "Liberation Mono", "DejaVu Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.1875rem' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  defaultRadius: 'sm',
  radius: { xs: '3px', sm: '5px', md: '8px', lg: '12px', xl: '20px' },
  focusRing: 'auto',
  cursorType: 'pointer',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } },
    Badge: { defaultProps: { radius: 'sm' }, styles: { label: { textTransform: 'none', letterSpacing: 0 } } },
    // The focus goes to the first choice: a menu holds its choices and nothing else.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Table: { defaultProps: { highlightOnHoverColor: 'var(--v-hover)' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Modal: {
      defaultProps: {
        centered: true,
        padding: 'lg',
        radius: 'md',
        overlayProps: { backgroundOpacity: 0.45 },
        // A dialog's title bar is no banner of the page: the page has its own.
        attributes: { header: { role: 'presentation' } },
      },
      styles: { title: { fontSize: '1rem', fontWeight: 650 } },
    },
    InputWrapper: { styles: { description: { fontSize: '0.75rem', lineHeight: 1.4, color: 'var(--v-ink-soft)' } } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
});

const SHARED = {
  '--mantine-color-body': 'var(--v-panel)',
  '--mantine-color-dimmed': 'var(--v-ink-soft)',
  '--mantine-color-placeholder': 'var(--v-ink-soft)',
  '--mantine-color-default-border': 'var(--v-line-strong)',
  '--mantine-color-error': 'var(--v-red)',
};

const LIGHT = {
  '--mantine-color-brique-light': '#fae8df',
  '--mantine-color-brique-light-hover': '#f6dccf',
  '--mantine-color-brique-light-color': '#87360f',
  '--mantine-color-urgence-light-color': '#b51c34',
};
const DARK = {
  '--mantine-color-brique-light': '#412a1e',
  '--mantine-color-brique-light-hover': '#4d3325',
  '--mantine-color-brique-light-color': '#f6bb9d',
  '--mantine-color-urgence-light-color': '#ff8c9c',
};

/** The library's own colours follow those of `global.css`. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...SHARED, ...LIGHT },
  dark: { ...SHARED, ...DARK },
});
