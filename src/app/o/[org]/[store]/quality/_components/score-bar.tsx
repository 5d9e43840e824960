'use client'
import { useTranslations } from 'next-intl'
import type { QualityFinding } from '@/domain/data-quality'

/** § Narrower parts have no room for a word. */
const LABELLED_POINTS = 4

/** A hundred points in a line: what is kept, and what each finding takes. The table below says the same in words. */
export function ScoreBar({ score, findings }: { score: number; findings: readonly QualityFinding[] }) {
  const words = useTranslations('quality')
  const costly = findings.filter(({ points }) => points > 0)
  return (
    <div aria-hidden className="mb-10">
      <div className="flex h-9 w-full gap-px overflow-hidden rounded-lg">
        {score > 0 && (
          <div className="flex items-center bg-accent px-3 font-semibold text-page" style={{ width: `${score}%` }}>
            {score}
          </div>
        )}
        {costly.map(({ kind, points }) => (
          <div
            key={kind}
            title={`${words(`finding.${kind}`)} −${points}`}
            className="flex items-center justify-center bg-warning/25 text-fine text-ink"
            style={{ width: `${points}%` }}
          >
            {points >= LABELLED_POINTS ? `−${points}` : ''}
          </div>
        ))}
      </div>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-fine text-muted">
        {costly.map(({ kind, points }) => (
          <li key={kind}>
            {words(`finding.${kind}`)} −{points}
          </li>
        ))}
      </ul>
    </div>
  )
}
