'use client'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Callout } from '@/components/ui/callout'
import type { FileInspection, ImportProblem } from '@/domain/imports'
import { useProblemWords } from './use-problem-words'

interface InspectionProblemsProps {
  found: FileInspection
  /** What the import stopped at. */
  question: ImportProblem | null
  /** Statuses whose meaning is still to be chosen. */
  undecided: number
  /** The file names no buyers, and its revenue is wanted all the same. */
  onWithoutBuyer: () => void
}

/** What stands between the file and its import, each with its mend. */
export function InspectionProblems({ found, question, undecided, onWithoutBuyer }: InspectionProblemsProps) {
  const words = useTranslations('import')
  const problemWords = useProblemWords()
  const { problems } = found
  const isAnswered = question === null || problems.some(({ code }) => code === question.code)
  if (problems.length === 0 && undecided === 0 && isAnswered) return null
  const isBuyerMissing = problems.some(({ code }) => code === 'missingBuyer')
  return (
    <Callout
      look="warning"
      isAlert
      className="max-w-[52rem]"
      title={words(question ? 'problem.question' : 'problem.title')}
      action={isBuyerMissing && <Button onClick={onWithoutBuyer}>{words('inspect.takeWithoutBuyer')}</Button>}
    >
      <ul className="flex flex-col gap-1">
        {!isAnswered && <li>{problemWords(question)}</li>}
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
