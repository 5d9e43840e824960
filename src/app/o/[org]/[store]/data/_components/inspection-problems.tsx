'use client'
import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import type { FileInspection } from '@/domain/imports'
import { useProblemWords } from './use-problem-words'

interface InspectionProblemsProps {
  found: FileInspection
  /** Statuses whose meaning is still to be chosen. */
  undecided: number
}

/** What stands between the file and its import. */
export function InspectionProblems({ found, undecided }: InspectionProblemsProps) {
  const words = useTranslations('import')
  const problemWords = useProblemWords()
  // The question about dates is asked below, with its own words.
  const problems = found.problems.filter((problem) => problem.code !== 'ambiguousDates')
  if (problems.length === 0 && undecided === 0) return null
  return (
    <Callout look="warning" isAlert className="max-w-[52rem]" title={words('problem.title')}>
      <ul className="flex flex-col gap-1">
        {problems.map((problem) => (
          <li key={`${problem.code} ${problem.column ?? ''}`}>
            {problem.code === 'missingOrderId' && found.columns.length === 0
              ? words('inspect.noneKnown')
              : problemWords(problem)}
          </li>
        ))}
        {undecided > 0 && <li>{words('inspect.needStatus', { count: undecided })}</li>}
      </ul>
    </Callout>
  )
}
