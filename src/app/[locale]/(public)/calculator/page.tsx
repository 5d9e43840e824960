import type { Metadata } from 'next'
import { readPageLocale } from '@/app/i18n/page-locale'
import { LeadSlot } from '@/app/leads/lead-slot'
import { buildCalculatorMetadata } from './_components/calculator-metadata'
import { CalculatorPage } from './_components/calculator-page'

interface PageProps {
  params: Promise<{ locale: string }>
}

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return await buildCalculatorMetadata(await readPageLocale(params), null)
}

/** The calculator with an example in it: the same for everybody, so it is made beforehand. */
export default async function ExamplePage({ params }: PageProps) {
  const locale = await readPageLocale(params)
  const leadForm = <LeadSlot locale={locale} place="page" slug="" form={null} returned={null} />
  return <CalculatorPage locale={locale} state={null} leadForm={leadForm} />
}
