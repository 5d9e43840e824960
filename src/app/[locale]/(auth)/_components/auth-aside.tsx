import { useTranslations } from 'next-intl'
import { SpecimenGrid } from '../../(public)/_components/specimen-grid'
import { useSpecimen } from '../../(public)/_components/specimen-panel'

/** Beside the form on a wide screen: what waits behind the door. */
export function AuthAside() {
  const words = useTranslations('landing.specimen')
  const { specimen, format, currency, money } = useSpecimen()
  return (
    <aside className="hidden flex-col justify-center border-l border-line bg-wash px-12 dark:bg-panel py-12 lg:flex xl:px-20">
      <p className="max-w-[34rem] font-serif text-headline">
        {words.rich('sentence', {
          margin: money(specimen.perCustomerMinor),
          maximum: money(specimen.maximumCacMinor),
          strong: (chunks) => <strong className="explained">{chunks}</strong>,
        })}
      </p>
      <SpecimenGrid
        specimen={specimen}
        format={format}
        currency={currency}
        rows={12}
        columns={9}
        monthWidth={84}
        sizeWidth={0}
        className="mt-9 max-w-[36rem] text-[12px]"
      />
      <p className="mt-5 text-fine text-muted">{words('caption')}</p>
    </aside>
  )
}
