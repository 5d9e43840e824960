import { useLocale, useTranslations } from 'next-intl'
import { createFormat } from '@/domain/format/create-format'
import { prepareSpecimen, type Specimen } from './prepare-specimen'
import { SpecimenCurve } from './specimen-curve'
import { SpecimenGrid } from './specimen-grid'

const MONEY = { ru: { currency: 'RUB', unitMinor: 100 }, en: { currency: 'USD', unitMinor: 2 } }

/** The specimen in the visitor's currency, with the formats to show it. */
export function useSpecimen() {
  const locale = useLocale()
  const { currency, unitMinor } = locale === 'ru' ? MONEY.ru : MONEY.en
  const format = createFormat(locale)
  const money = (minor: number) => format.money(minor, currency, { fraction: currency === 'RUB' ? 'never' : 'auto' })
  return { specimen: prepareSpecimen(unitMinor), format, currency, money }
}

/** A page of the product in small: the answer, the grid behind it, and how the answer was computed. */
export function SpecimenPanel() {
  const words = useTranslations('landing.specimen')
  const { specimen, format, currency, money } = useSpecimen()
  const grid = { specimen, format, currency }
  return (
    <figure className="relative">
      <figcaption className="mb-3 flex items-center gap-2 text-fine text-muted">
        <span aria-hidden className="h-px w-6 bg-ink-3" />
        {words('caption')}
      </figcaption>
      <div className="rounded-xl border border-line bg-panel px-5 pb-6 pt-6 sm:px-8 sm:pt-8">
        <p className="max-w-headline font-serif text-[1.5rem] leading-[2rem] sm:text-headline">
          {words.rich('sentence', {
            margin: money(specimen.perCustomerMinor),
            maximum: money(specimen.maximumCacMinor),
            strong: (chunks) => <strong className="explained">{chunks}</strong>,
          })}
        </p>
        <div className="mt-6 grid items-end gap-6 xl:grid-cols-[minmax(0,1fr)_17rem] xl:gap-8">
          <div>
            <SpecimenGrid
              {...grid}
              rows={12}
              columns={12}
              monthWidth={84}
              sizeWidth={76}
              className="hidden text-[12px] md:block"
            />
            <SpecimenGrid
              {...grid}
              rows={8}
              columns={7}
              monthWidth={94}
              sizeWidth={0}
              className="text-[14px] md:hidden"
            />
            <p className="mt-3 text-fine text-muted">{words('note')}</p>
          </div>
          <div className="grid gap-6 md:max-xl:grid-cols-2 xl:gap-9">
            <SpecimenCurve specimen={specimen} money={money} />
            <HowComputed specimen={specimen} money={money} count={format.number} />
          </div>
        </div>
      </div>
    </figure>
  )
}

interface HowComputedProps {
  specimen: Specimen
  money: (minor: number) => string
  count: (value: number) => string
}

function HowComputed({ specimen, money, count }: HowComputedProps) {
  const words = useTranslations('landing.specimen')
  return (
    <div className="rounded-xl border border-line bg-panel p-4 shadow-float xl:-mb-14 xl:-mr-14">
      <p className="font-semibold">{words('how')}</p>
      <div className="my-3 rounded-lg bg-wash px-3 py-2.5 text-fine text-ink">
        <p>{words('formula')}</p>
        <p>
          {money(specimen.marginMinor)} ÷ {count(specimen.horizonCustomers)} ={' '}
          <strong className="font-semibold">{money(specimen.perCustomerMinor)}</strong>
        </p>
      </div>
      <p className="text-fine text-muted">
        {words('inputs', { customers: specimen.horizonCustomers, cohorts: specimen.horizonCohorts })}
      </p>
    </div>
  )
}
