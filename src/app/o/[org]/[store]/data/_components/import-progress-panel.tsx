'use client'
import { RiCheckLine } from '@remixicon/react'
import { useTranslations } from 'next-intl'
import { useFormat } from '@/components/format/use-format'
import { ProgressBar } from '@/components/ui/progress-bar'
import type { ImportStep } from '@/domain/imports'
import type { ImportView } from './import-stage'

const STEPS = ['queued', 'reading', 'normalising', 'loading', 'snapshot'] as const satisfies readonly ImportStep[]

/** A running import, step by step with counts; it goes on without this page. */
export function ImportProgressPanel({ view }: { view: ImportView }) {
  const words = useTranslations('import.run')
  const format = useFormat()
  const { step, done, total } = view.progress ?? { step: 'queued' as const, done: 0, total: 0 }
  const current = step === 'done' ? STEPS.length : STEPS.indexOf(step)
  return (
    <section className="flex max-w-headline flex-col gap-5">
      <h1 className="break-words font-serif text-headline">{words('title', { name: view.fileName })}</h1>
      <ol aria-live="polite" className="flex flex-col">
        {STEPS.map((name, index) => (
          <li
            key={name}
            aria-current={index === current ? 'step' : undefined}
            className="flex items-start gap-3 border-t border-line py-2.5 first:border-t-0"
          >
            <span className="mt-0.5 flex size-4 shrink-0 items-center justify-center">
              {index < current && <RiCheckLine aria-label={words('stepDone')} className="size-4 text-accent" />}
              {index === current && <span className="size-2 animate-pulse rounded-full bg-accent" />}
              {index > current && <span className="size-1.5 rounded-full bg-line" />}
            </span>
            <div className="min-w-0 flex-1">
              <div className="flex justify-between gap-4">
                <span className={index === current ? 'font-emphasis' : index < current ? 'text-ink-2' : 'text-muted'}>
                  {words(`step.${name}`)}
                </span>
                {index === current && total > 0 && (
                  <span className="text-muted">
                    {words('count', { done: format.number(done), total: format.number(total) })}
                  </span>
                )}
              </div>
              {index === current && (
                <ProgressBar done={done} total={total} label={words(`step.${name}`)} className="mt-2" />
              )}
            </div>
          </li>
        ))}
      </ol>
      <p className="text-fine text-muted">{words('note')}</p>
    </section>
  )
}
