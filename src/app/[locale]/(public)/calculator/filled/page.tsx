import type { Metadata } from 'next'
import type { Locale } from '@/app/i18n/locales'
import { readPageLocale } from '@/app/i18n/page-locale'
import type { AskedQuery } from '@/app/leads/branded-calculator'
import { LeadSlot } from '@/app/leads/lead-slot'
import { parseCalculatorState } from '@/domain/calculator/calculator-state'
import { fillFromHelpers } from '@/domain/calculator/fill-fields'
import { findHousePage } from '@/server/services/calculator/find-public-page'
import { buildLeadForm } from '@/server/services/leads/lead-form-data'
import { RETURN_PARAMETER, readLeadReturn } from '@/server/services/leads/lead-return'
import { buildCalculatorMetadata } from '../_components/calculator-metadata'
import { CalculatorPage } from '../_components/calculator-page'

interface PageProps {
  params: Promise<{ locale: string }>
  searchParams: Promise<AskedQuery>
}

export async function generateMetadata({ params, searchParams }: PageProps): Promise<Metadata> {
  const locale = await readPageLocale(params)
  return await buildCalculatorMetadata(locale, readState(await searchParams, locale))
}

/** The calculator with the numbers of its address: what the form without script asks for, and what a copied link shows. */
export default async function FilledPage({ params, searchParams }: PageProps) {
  const locale = await readPageLocale(params)
  const asked = await searchParams
  const house = await findHousePage()
  const returned = readLeadReturn(asked[RETURN_PARAMETER])
  const leadForm = house && (
    <LeadSlot
      locale={locale}
      place="page"
      slug=""
      form={buildLeadForm(house, '', locale, new Date())}
      returned={returned}
    />
  )
  return (
    <CalculatorPage
      locale={locale}
      state={readState(asked, locale)}
      leadForm={leadForm}
      isLeadFormOpen={returned !== null}
    />
  )
}

function readState(asked: AskedQuery, locale: Locale) {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) if (typeof value === 'string') query.set(name, value)
  const state = parseCalculatorState(query, locale)
  return state && fillFromHelpers(state, locale)
}
