'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ApiOutputs } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { nameShop } from '@/domain/leads/lead'

/** Who it is, where they were, what they computed and what they agreed to. */
export function LeadFacts({ lead }: { lead: ApiOutputs['leads']['get'] }) {
  const words = useTranslations('leads')
  const format = useFormat()
  const { ltvMinor, currency } = lead.result
  const facts: [label: string, value: ReactNode][] = [
    [
      words('fact.email'),
      <span key="email">
        <a href={`mailto:${lead.email}`} className="quiet-link break-all">
          {lead.email}
        </a>{' '}
        <span className="text-muted">{words(lead.isVerified ? 'verified' : 'notVerified')}</span>
      </span>,
    ],
    [words('fact.phone'), lead.phone],
    [words('fact.shop'), lead.shopUrl && <OutsideLink url={lead.shopUrl} text={nameShop(lead.shopUrl)} />],
    [words('fact.ltv'), ltvMinor === null ? null : format.moneyFitted(ltvMinor, currency)],
    [
      words('fact.calculation'),
      lead.calculationUrl && <OutsideLink url={lead.calculationUrl} text={words('fact.open')} />,
    ],
    [
      words('fact.place'),
      lead.origin ? `${words(`place.${lead.place}`)}, ${lead.origin}` : words(`place.${lead.place}`),
    ],
    [words('fact.when'), format.instant(lead.createdAt, Intl.DateTimeFormat().resolvedOptions().timeZone)],
    [words('fact.marketing'), words(lead.allowsMarketing ? 'fact.yes' : 'fact.no')],
  ]
  return (
    <div>
      <dl>
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div
              key={label}
              className="grid grid-cols-[minmax(0,9rem)_minmax(0,1fr)] gap-4 border-t border-line py-1.5 first:border-t-0"
            >
              <dt className="text-muted">{label}</dt>
              <dd className="min-w-0 break-words">{value}</dd>
            </div>
          ))}
      </dl>
      <LeadInputs inputs={lead.inputs} />
      <details className="mt-2 text-fine">
        <summary className="cursor-pointer rounded text-ink-2">
          {words('fact.consent', { version: lead.consentVersion })}
        </summary>
        <p className="mt-2 whitespace-pre-line text-ink-2">{lead.consentText}</p>
      </details>
    </div>
  )
}

/** The numbers they typed. */
function LeadInputs({ inputs }: Pick<ApiOutputs['leads']['get'], 'inputs'>) {
  const words = useTranslations('leads.fact')
  if (inputs.length === 0) return null
  return (
    <section aria-label={words('inputs')} className="mt-3">
      <h3 className="text-muted">{words('inputs')}</h3>
      <dl className="mt-1.5 grid gap-x-6 gap-y-1.5 rounded-lg bg-wash p-3 sm:grid-cols-2">
        {inputs.map(({ name, value }) => (
          <div key={name} className="flex items-baseline justify-between gap-3">
            <dt className="text-ink-2">{name}</dt>
            <dd className="whitespace-nowrap font-emphasis">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function OutsideLink({ url, text }: { url: string; text: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer nofollow" className="quiet-link break-words">
      {text}
    </a>
  )
}
