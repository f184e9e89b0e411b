import {
  Anchor,
  Button,
  createTheme,
  Input,
  Modal,
  Radio,
  Checkbox,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core'

/** The one accent. Shade 8 carries white text at 6.9:1. */
const teal: MantineColorsTuple = [
  '#eaf6f5',
  '#d5ecea',
  '#a9d8d3',
  '#7cc3bc',
  '#57b1a8',
  '#3a9d94',
  '#27857d',
  '#187169',
  '#0f5f58',
  '#084a45',
]

const fontFamily = "'Noto Sans Variable', 'Noto Sans', sans-serif"

/** Label, hint, error, then the box: the order GOV.UK reads in. */
const inputOrder = ['label', 'description', 'error', 'input'] as const

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: 8,
  colors: { teal },
  fontFamily,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace",
  headings: {
    fontFamily,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.25' },
      h2: { fontSize: '1.125rem', lineHeight: '1.3' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.35' },
    },
  },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    InputWrapper: Input.Wrapper.extend({
      defaultProps: { inputWrapperOrder: [...inputOrder], withAsterisk: false, size: 'sm' },
    }),
    ModalRoot: Modal.Root.extend({ defaultProps: { centered: true, transitionProps: { duration: 0 } } }),
    Radio: Radio.extend({ defaultProps: { size: 'sm' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'sm' } }),
    Tooltip: Tooltip.extend({
      defaultProps: { withArrow: true, openDelay: 300, events: { hover: true, focus: true, touch: false } },
    }),
  },
})

/**
 * The tokens every component takes its colours from. Red says overdue or missing now, amber due soon, grey finished;
 * each shade has at least 4.5:1 on the page and on its own tint in its scheme, lines of fields 3:1.
 */
export const tokens: CSSVariablesResolver = () => ({
  variables: { '--hw-header': '3.25rem', '--hw-column': '40rem' },
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': '#b3261e',
    '--hw-surface': '#ffffff',
    '--hw-sunken': '#f5f7f7',
    '--hw-line': '#dbe0e0',
    '--hw-field-line': '#7b8587',
    '--hw-focus': 'var(--mantine-color-teal-8)',
    '--hw-now': '#a81c14',
    '--hw-now-tint': '#fdeceb',
    '--hw-soon': '#7a4500',
    '--hw-soon-tint': '#fdf1df',
    '--hw-done': '#565f61',
    '--hw-done-tint': '#eef1f1',
    '--hw-accent': 'var(--mantine-color-teal-8)',
    '--hw-accent-tint': 'var(--mantine-color-teal-0)',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bcbd',
    '--mantine-color-placeholder': '#b4bcbd',
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-body': '#1d2122',
    '--hw-surface': '#1d2122',
    '--hw-sunken': '#252a2b',
    '--hw-line': '#3b4345',
    '--hw-field-line': '#869092',
    '--hw-focus': 'var(--mantine-color-teal-3)',
    '--hw-now': '#ff9a92',
    '--hw-now-tint': '#44211f',
    '--hw-soon': '#f5bd6b',
    '--hw-soon-tint': '#3d2f17',
    '--hw-done': '#b4bcbd',
    '--hw-done-tint': '#2d3334',
    '--hw-accent': 'var(--mantine-color-teal-3)',
    '--hw-accent-tint': '#17312f',
  },
})
