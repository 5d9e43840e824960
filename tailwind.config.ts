import headlessui from '@headlessui/tailwindcss'
import forms from '@tailwindcss/forms'
import type { Config } from 'tailwindcss'
import plugin from 'tailwindcss/plugin'
import { PALETTES } from './src/components/ui/palette'
import { buildThemeVariables, HEAT_VARIABLES } from './src/components/ui/theme-variables'

const variable = (name: string) => `rgb(var(--${name}) / <alpha-value>)`
const named = (names: string[]) => Object.fromEntries(names.map((name) => [name, variable(name)]))

// Tremor asks for its own keys: the same variables, so that its parts cannot look foreign in either theme.
const tremor = {
  brand: {
    faint: variable('wash'),
    muted: variable('line'),
    subtle: variable('ink-2'),
    DEFAULT: variable('accent'),
    emphasis: variable('accent'),
    inverted: variable('page'),
  },
  background: {
    muted: variable('page'),
    subtle: variable('wash'),
    DEFAULT: variable('panel'),
    emphasis: variable('ink-2'),
  },
  border: { DEFAULT: variable('line') },
  ring: { DEFAULT: variable('line') },
  content: {
    subtle: variable('ink-3'),
    DEFAULT: variable('muted'),
    emphasis: variable('ink'),
    strong: variable('ink'),
    inverted: variable('page'),
  },
}

const config: Config = {
  content: ['./src/**/*.{ts,tsx}', './node_modules/@tremor/react/**/*.js'],
  darkMode: 'class',
  theme: {
    transparent: 'transparent',
    current: 'currentColor',
    extend: {
      colors: { ...named(Object.keys(PALETTES.light)), ...named(HEAT_VARIABLES), tremor, 'dark-tremor': tremor },
      fontFamily: {
        sans: ['Inter Variable', 'Inter Fallback', 'system-ui', 'sans-serif'],
        serif: ['"Source Serif 4 Variable"', '"Source Serif 4 Fallback"', 'Georgia', 'serif'],
      },
      fontSize: {
        fine: ['0.78125rem', { lineHeight: '1.125rem' }],
        figure: ['1.375rem', { lineHeight: '1.75rem' }],
        headline: ['1.875rem', { lineHeight: '2.4375rem' }],
        display: ['2.875rem', { lineHeight: '3.375rem' }],
        'tremor-label': ['0.75rem', { lineHeight: '1rem' }],
        'tremor-default': ['0.875rem', { lineHeight: '1.25rem' }],
        'tremor-title': ['1.125rem', { lineHeight: '1.75rem' }],
        'tremor-metric': ['1.875rem', { lineHeight: '2.25rem' }],
      },
      fontWeight: { emphasis: '550' },
      borderRadius: { 'tremor-small': '0.375rem', 'tremor-default': '0.5rem', 'tremor-full': '9999px' },
      boxShadow: {
        float: '0 1px 2px rgb(0 0 0 / 0.04), 0 12px 32px -8px rgb(0 0 0 / 0.14)',
        'tremor-input': 'none',
        'tremor-card': 'none',
        'tremor-dropdown': '0 12px 32px -8px rgb(0 0 0 / 0.14)',
        'dark-tremor-input': 'none',
        'dark-tremor-card': 'none',
        'dark-tremor-dropdown': '0 12px 32px -8px rgb(0 0 0 / 0.14)',
      },
      maxWidth: { headline: '46rem', page: '72.5rem' },
      keyframes: {
        appear: { from: { opacity: '0', transform: 'translateY(2px)' }, to: { opacity: '1', transform: 'none' } },
      },
      animation: { appear: 'appear 120ms ease-out' },
    },
  },
  // Tremor's charts name their colours at run time; these are all that our wrappers pass to them.
  safelist: ['accent', 'ink-2', 'ink-3', 'warning', 'loss'].flatMap((name) =>
    ['bg', 'text', 'stroke', 'fill', 'border'].map((part) => `${part}-${name}`),
  ),
  plugins: [
    headlessui,
    forms({ strategy: 'base' }),
    plugin(({ addBase }) => addBase({ ':root': buildThemeVariables('light'), '.dark': buildThemeVariables('dark') })),
  ],
}

export default config
