import {
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  Input,
  InputWrapper,
  type MantineColorsTuple,
  Menu,
  Modal,
  Popover,
  SegmentedControl,
  Slider,
  Tooltip,
} from '@mantine/core'
import css from './kit.module.css'

/** A class that a style sheet does not have is a slip of the pen, not a crash. */
const looks = <K extends string>(classes: Record<K, string | undefined>): Record<K, string> =>
  Object.fromEntries(Object.entries(classes).map(([part, name]) => [part, name ?? ''])) as Record<
    K,
    string
  >

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

/** A dialog's head is no second banner of the page. */
const NO_BANNER = { header: { role: 'presentation' } }
/** Menus open inside the screen, so that they belong to a landmark. */
const IN_SCREEN = { target: '#screen' }

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
    Menu: Menu.extend({
      defaultProps: {
        withInitialFocusPlaceholder: false,
        shadow: 'var(--shadow)',
        position: 'bottom-end',
        portalProps: IN_SCREEN,
        transitionProps: { duration: 80 },
      },
      classNames: looks({ item: css.item, dropdown: css.dropdown }),
    }),
    Modal: Modal.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: NO_BANNER,
        centered: true,
        shadow: 'var(--shadow)',
        transitionProps: { duration: 100, transition: 'fade' },
      },
      classNames: looks({
        overlay: css.overlay,
        content: css.content,
        header: css.header,
        title: css.title,
        body: css.body,
      }),
    }),
    Drawer: Drawer.extend({
      defaultProps: {
        closeButtonProps: { 'aria-label': 'Close' },
        attributes: NO_BANNER,
        transitionProps: { duration: 120 },
      },
      classNames: looks({
        overlay: css.overlay,
        content: css.drawer,
        header: css.header,
        title: css.title,
      }),
    }),
    Popover: Popover.extend({
      defaultProps: { portalProps: IN_SCREEN },
      classNames: looks({ dropdown: css.dropdown }),
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 80 },
        events: { hover: true, focus: true, touch: false },
      },
    }),
    Input: Input.extend({
      classNames: looks({ input: css.input }),
      vars: () => ({
        wrapper: { '--input-height': '32px', '--input-fz': '13px', '--input-padding': '10px' },
      }),
    }),
    InputWrapper: InputWrapper.extend({ classNames: looks({ label: css.label }) }),
    SegmentedControl: SegmentedControl.extend({
      classNames: looks({ root: css.segments, label: css.segmentLabel }),
    }),
    Slider: Slider.extend({
      classNames: looks({ track: css.track, mark: css.mark, markLabel: css.markLabel }),
    }),
    Notifications: { classNames: looks({ root: css.toasts }) },
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
