'use client'
import { useTranslations } from 'next-intl'
import type { ImportProblem } from '@/domain/imports'

/** A problem of a file as a sentence with the mend; one without a code is said to be unforeseen. */
export function useProblemWords(): (problem: ImportProblem | null) => string {
  const words = useTranslations('import.problem')
  return (problem) =>
    problem
      ? words(problem.code, {
          column: problem.column ?? '',
          value: problem.value ?? '',
          row: String(problem.row ?? ''),
        })
      : words('other')
}
