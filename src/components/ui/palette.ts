/** The product's colours, light and dark: the only place where they are written as hex. */
export type Theme = 'light' | 'dark'

export interface Palette {
  page: string
  panel: string
  /** A quiet fill: the active link, a formula's box, a hovered row. */
  wash: string
  ink: string
  'ink-2': string
  /** Third ink is too faint for text that matters: icons, ticks, placeholders. */
  'ink-3': string
  /** Notes and axis labels: third ink moved until it can be read (4.5 : 1). */
  muted: string
  line: string
  accent: string
  warning: string
  loss: string
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    page: '#faf9f7',
    panel: '#ffffff',
    wash: '#f4f3ef',
    ink: '#1b1a18',
    'ink-2': '#57534e',
    'ink-3': '#8c877f',
    muted: '#706b64',
    line: '#e7e4df',
    accent: '#0b6e63',
    warning: '#b45309',
    loss: '#b42318',
  },
  dark: {
    page: '#12110f',
    panel: '#1a1917',
    wash: '#252320',
    ink: '#f4f2ee',
    'ink-2': '#bab5ac',
    'ink-3': '#857f76',
    muted: '#9a948a',
    line: '#2c2a27',
    accent: '#43b3a4',
    warning: '#f0a24b',
    loss: '#f2786b',
  },
}
