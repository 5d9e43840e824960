'use client'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import type { TestEntry } from '@/domain/programme-test/test-result'

/** A function that says in a word or two where a test stands. */
export function useStatusWords(): (test: TestEntry) => string {
  const words = useTranslations('programme-tests.state')
  const format = useFormat()
  return ({ stage, latest, endsOn }) => {
    if (stage === 'draft') return words('draft')
    const verdict = latest?.verdict.name ?? 'notEnough'
    if (verdict !== 'notEnough') return words(verdict)
    if (stage === 'running') return words('running', { day: format.day(endsOn) })
    return words(stage)
  }
}
