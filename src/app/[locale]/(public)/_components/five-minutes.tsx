import { useTranslations } from 'next-intl'
import { Section } from './section'

/** From the file to the answer in three steps, and the questions it answers. */
export function FiveMinutes() {
  const words = useTranslations('landing.minutes')
  const steps = ['file', 'columns', 'answer'] as const
  return (
    <Section title={words('title')} lead={words('lead')}>
      <ol className="grid gap-x-8 gap-y-7 sm:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="border-t border-ink pt-3">
            <p className="font-serif text-figure text-muted" aria-hidden>
              {index + 1}
            </p>
            <h3 className="mt-2 font-emphasis">{words(`${step}.title`)}</h3>
            <p className="mt-1 text-ink-2">{words(`${step}.text`)}</p>
          </li>
        ))}
      </ol>
      <h3 className="mb-1 mt-10 font-emphasis">{words('answersTitle')}</h3>
      <ul className="divide-y divide-line">
        {(['worth', 'pay', 'return', 'second', 'few', 'left'] as const).map((key) => (
          <li key={key} className="grid gap-x-8 gap-y-0.5 py-3 sm:grid-cols-2">
            <span>{words(`answers.${key}.question`)}</span>
            <span className="text-ink-2">{words(`answers.${key}.answer`)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
