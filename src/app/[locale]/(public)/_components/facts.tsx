import { useTranslations } from 'next-intl'
import { Section } from './section'

interface FactsProps {
  id?: string
  /** Words with `title` and `lead`, and `title` and `text` of each key. */
  namespace: string
  keys: readonly string[]
}

/** A section of short statements, two abreast. */
export function Facts({ id, namespace, keys }: FactsProps) {
  const words = useTranslations(namespace)
  return (
    <Section id={id} title={words('title')} lead={words('lead')}>
      <dl className="grid gap-x-10 gap-y-7 sm:grid-cols-2">
        {keys.map((key) => (
          <div key={key}>
            <dt className="font-emphasis">{words(`${key}.title`)}</dt>
            <dd className="mt-1 text-ink-2">{words(`${key}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
