import {
  ActionIcon,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  Tooltip,
} from '@mantine/core'

/** The action colour as the kit wants it; the eighth step is the token itself. */
const act: MantineColorsTuple = [
  '#e8edfb',
  '#d3dcf7',
  '#adbdf0',
  '#8aa0e8',
  '#6c86df',
  '#5672d8',
  '#4562d0',
  '#3958ca',
  '#2d4fc4',
  '#2644ab',
]

/** The kit, told to follow our rules: quiet motion, readable contrast, every close button named. */
export const theme = createTheme({
  colors: { act },
  primaryColor: 'act',
  primaryShade: 8,
  autoContrast: true,
  respectReducedMotion: true,
  fontFamily: 'var(--sans)',
  defaultRadius: 6,
  cursorType: 'pointer',
  fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '16px', sm: '18px', md: '18px', lg: '22px', xl: '26px' },
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Menu: Menu.extend({
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'var(--shadow)',
        position: 'bottom-end',
        transitionProps: { duration: 80 },
      },
    }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        centered: true,
        shadow: 'var(--shadow)',
        transitionProps: { duration: 100, transition: 'fade' },
      },
    }),
    Drawer: Drawer.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        transitionProps: { duration: 120 },
      },
    }),
    Popover: Popover.extend({
      defaultProps: { shadow: 'var(--shadow)', transitionProps: { duration: 80 } },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
  },
})

/** The kit's colours are our tokens, so a theme is changed in one place. */
export const tokensForKit: CSSVariablesResolver = () => {
  const variables = {
    '--mantine-color-body': 'var(--panel)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-default': 'var(--panel)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--bad)',
    '--mantine-color-anchor': 'var(--act)',
    '--mantine-primary-color-filled': 'var(--act)',
    '--mantine-primary-color-filled-hover': 'var(--act-hover)',
    '--mantine-primary-color-contrast': 'var(--act-ink)',
    '--mantine-primary-color-light': 'var(--act-soft)',
    '--mantine-primary-color-light-color': 'var(--act)',
    '--mantine-color-act-filled': 'var(--act)',
  }
  return { variables: {}, light: variables, dark: variables }
}
