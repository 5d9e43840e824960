import { joinClasses } from './join-classes'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'small' | 'medium' | 'large'

const BASE =
  'inline-flex shrink-0 items-center justify-center gap-2 whitespace-nowrap rounded-lg border font-emphasis transition-colors disabled:cursor-not-allowed disabled:opacity-50 aria-disabled:cursor-not-allowed aria-disabled:opacity-50'

const LOOKS: Record<ButtonLook, string> = {
  primary: 'border-ink bg-ink text-page hover:border-ink-2 hover:bg-ink-2',
  secondary: 'border-line bg-panel text-ink hover:border-ink-3 hover:bg-panel',
  quiet: 'border-transparent bg-transparent text-ink-2 hover:bg-wash hover:text-ink',
  danger: 'border-loss bg-loss text-page hover:opacity-90',
}

const SIZES: Record<ButtonSize, string> = {
  small: 'h-8 px-2.5 text-fine',
  medium: 'h-9 px-3.5 text-sm',
  large: 'h-11 px-5 text-[0.9375rem]',
}

/** The look of everything that is pressed; shared by buttons and by links that look like them. */
export function getButtonClasses(look: ButtonLook = 'secondary', size: ButtonSize = 'medium', extra?: string): string {
  return joinClasses(BASE, LOOKS[look], SIZES[size], extra)
}
