'use client'
import { useTranslations } from 'next-intl'
import { joinClasses } from '@/components/ui/join-classes'

const KINDS = ['merchant', 'agency'] as const

interface KindChoiceProps {
  value: 'merchant' | 'agency'
  onChange: (kind: 'merchant' | 'agency') => void
}

/** Own shop or clients' shops: two cards, one of them chosen. */
export function KindChoice({ value, onChange }: KindChoiceProps) {
  const words = useTranslations('onboarding')
  return (
    <fieldset>
      <legend className="mb-2 font-emphasis">{words('kind')}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {KINDS.map((kind) => (
          <label
            key={kind}
            className={joinClasses(
              'flex cursor-pointer gap-3 rounded-lg border bg-panel p-3.5 transition-colors has-[:focus-visible]:outline has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent',
              value === kind ? 'border-ink' : 'border-line hover:border-ink-3',
            )}
          >
            <input
              type="radio"
              name="kind"
              value={kind}
              checked={value === kind}
              onChange={() => onChange(kind)}
              className="mt-0.5 border-ink-3 bg-panel text-accent focus:ring-0 focus:ring-offset-0"
            />
            <span>
              <span className="block font-emphasis">{words(`kinds.${kind}.title`)}</span>
              <span className="block text-fine text-muted">{words(`kinds.${kind}.text`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
