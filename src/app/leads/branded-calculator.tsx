import 'server-only'
import { loadCalculatorWords } from '@/app/i18n/load-calculator-words'
import type { Locale } from '@/app/i18n/locales'
import { localizePath } from '@/app/i18n/localize-path'
import { CalculatorView } from '@/components/calculator/calculator-view'
import { buildBrandStyle } from '@/components/leads/brand-accent'
import { VisitCount } from '@/components/leads/visit-count'
import { buildExample, parseCalculatorState } from '@/domain/calculator/calculator-state'
import { fillFromHelpers } from '@/domain/calculator/fill-fields'
import type { LeadPlace } from '@/domain/leads/lead'
import type { PublicCalculatorPage } from '@/server/services/calculator/find-public-page'
import { buildLeadForm } from '@/server/services/leads/lead-form-data'
import { RETURN_PARAMETER, readLeadReturn } from '@/server/services/leads/lead-return'
import { LeadSlot } from './lead-slot'

export type AskedQuery = Record<string, string | string[] | undefined>

interface BrandedCalculatorProps {
  page: PublicCalculatorPage
  locale: Locale
  place: LeadPlace
  asked: AskedQuery
  /** The page's own address, which the form without script asks for. */
  path: string
}

/** An organisation's calculator: its words and colour, its form, and the numbers of the address. */
export function BrandedCalculator(props: BrandedCalculatorProps) {
  const { page, place } = props
  return (
    <>
      {page.accentColor && <style>{buildBrandStyle(page.accentColor)}</style>}
      <CalculatorWithForm {...props} />
      <VisitCount slug={page.slug} place={place} />
    </>
  )
}

async function CalculatorWithForm({ page, locale, place, asked, path }: BrandedCalculatorProps) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (typeof value === 'string') query.set(name, value)
  const state = parseCalculatorState(query, locale)
  const returned = readLeadReturn(query.get(RETURN_PARAMETER))
  const { title, lead } = page.content.texts[locale]
  return (
    <CalculatorView
      locale={locale}
      initial={state ? fillFromHelpers(state, locale) : buildExample(locale)}
      isExample={state === null}
      messages={await loadCalculatorWords(locale)}
      path={path}
      pdfPath={`${localizePath('/calculator/pdf', locale)}?page=${page.slug}`}
      signUpPath={null}
      hasGuide={false}
      heading={place === 'embed' ? 'h2' : 'h1'}
      brand={{ name: page.operator, accent: null, title: title || null, lead: lead || null }}
      isLeadFormOpen={returned !== null}
      leadForm={
        <LeadSlot
          locale={locale}
          place={place}
          slug={page.slug}
          form={buildLeadForm(page, page.slug, locale, new Date())}
          returned={returned}
        />
      }
    />
  )
}
