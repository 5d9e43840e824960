'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ApiOutputs } from '@/components/api/client'
import { useFormat } from '@/components/format/use-format'
import { TextField } from '@/components/ui/text-field'
import { currencyDigits } from '@/domain/currency'
import { formatMoneyInput } from '@/domain/format/parse-money'
import { formatPercentInput } from '@/domain/format/parse-percent'

interface MoneySettingsProps {
  store: ApiOutputs['store']['get']
  errors: Record<string, string>
}

/** What counts as revenue, and what an order costs beside its goods: the reports' defaults. */
export function MoneySettings({ store, errors }: MoneySettingsProps) {
  const words = useTranslations('settings')
  return (
    <>
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-emphasis">{words('revenue')}</legend>
        <Tick name="includesTax" label={words('includesTax')} isOn={store.includesTax} />
        <Tick name="includesShipping" label={words('includesShipping')} isOn={store.includesShipping} />
        <p className="text-fine text-muted">{words('revenueHint')}</p>
      </fieldset>
      {store.costs && <CostFields costs={store.costs} currency={store.currency} errors={errors} />}
    </>
  )
}

interface CostFieldsProps {
  costs: NonNullable<MoneySettingsProps['store']['costs']>
  currency: string
  errors: Record<string, string>
}

function CostFields({ costs, currency, errors }: CostFieldsProps) {
  const words = useTranslations('settings')
  const locale = useLocale()
  const format = useFormat()
  const sign = format.currencySign(currency)
  const { shippingCostMinor, packingCostMinor, paymentCostBasisPoints } = costs
  const shown = (minor: number | null) =>
    minor === null ? '' : formatMoneyInput(minor, currencyDigits(currency), locale)
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-1 font-emphasis">{words('costs')}</legend>
      <p className="text-fine text-muted">{words('costsHint')}</p>
      <div className="grid gap-7 sm:grid-cols-3 sm:gap-x-4">
        <TextField
          name="shippingCostMinor"
          label={words('shippingCost')}
          error={errors.shippingCostMinor}
          defaultValue={shown(shippingCostMinor)}
          inputMode="decimal"
          suffix={sign}
        />
        <TextField
          name="packingCostMinor"
          label={words('packingCost')}
          error={errors.packingCostMinor}
          defaultValue={shown(packingCostMinor)}
          inputMode="decimal"
          suffix={sign}
        />
        <TextField
          name="paymentCostBasisPoints"
          label={words('paymentCost')}
          error={errors.paymentCostBasisPoints}
          defaultValue={paymentCostBasisPoints === null ? '' : formatPercentInput(paymentCostBasisPoints, locale)}
          inputMode="decimal"
          suffix="%"
        />
      </div>
    </fieldset>
  )
}

function Tick({ name, label, isOn }: { name: string; label: string; isOn: boolean }) {
  return (
    <label className="flex min-h-8 cursor-pointer items-center gap-2.5">
      <input
        type="checkbox"
        name={name}
        defaultChecked={isOn}
        className="rounded border-ink-3 bg-panel text-accent focus:ring-accent"
      />
      {label}
    </label>
  )
}
