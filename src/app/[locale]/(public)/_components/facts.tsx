import { Section } from './section'

interface FactsProps {
  id?: string
  title: string
  lead: string
  facts: readonly { title: string; text: string }[]
}

/** A section of short statements, two abreast. */
export function Facts({ id, title, lead, facts }: FactsProps) {
  return (
    <Section id={id} title={title} lead={lead}>
      <dl className="grid gap-x-10 gap-y-7 sm:grid-cols-2">
        {facts.map((fact) => (
          <div key={fact.title}>
            <dt className="font-emphasis">{fact.title}</dt>
            <dd className="mt-1 text-ink-2">{fact.text}</dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}
