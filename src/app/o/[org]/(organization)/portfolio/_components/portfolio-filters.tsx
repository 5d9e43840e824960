'use client'
import { useTranslations } from 'next-intl'
import { joinClasses } from '@/components/ui/join-classes'
import type { ArrangementState } from './use-arrangement'

const CHIP = 'inline-flex h-8 items-center rounded-lg border px-2.5 transition-colors'
const OFF = 'border-line bg-panel text-ink-2 hover:border-ink-3'
const ON = 'border-accent bg-accent/10 font-emphasis text-ink'

/** Part of a name, the groups, and only those that ask for a look. */
export function PortfolioFilters({ tags, state }: { tags: readonly string[]; state: ArrangementState }) {
  const words = useTranslations('portfolio')
  const { arrangement, isFiltered } = state
  return (
    <>
      <input
        type="search"
        aria-label={words('filter.search')}
        placeholder={words('filter.search')}
        value={arrangement.text}
        onChange={(event) => state.setText(event.target.value)}
        className="h-8 w-48 rounded-lg border border-line bg-panel px-2.5 py-0 text-ink placeholder:text-muted"
      />
      <Toggle isOn={arrangement.onlyAttention} onToggle={state.setOnlyAttention}>
        {words('filter.onlyAttention')}
      </Toggle>
      {tags.map((tag) => (
        <Toggle key={tag} isOn={arrangement.tags.includes(tag)} onToggle={() => state.toggleTag(tag)}>
          {tag}
        </Toggle>
      ))}
      {isFiltered && (
        <button type="button" onClick={state.clear} className="h-8 px-1 text-ink-2 underline hover:text-ink">
          {words('filter.clear')}
        </button>
      )}
    </>
  )
}

interface ToggleProps {
  isOn: boolean
  onToggle: (isOn: boolean) => void
  children: string
}

function Toggle({ isOn, onToggle, children }: ToggleProps) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={() => onToggle(!isOn)}
      className={joinClasses(CHIP, isOn ? ON : OFF)}
    >
      {children}
    </button>
  )
}
