import { useEffect, useEffectEvent, useRef } from 'react'
import { getButtonClasses } from '@/components/ui/button-classes'
import {
  type CalculatorField,
  findRangedFields,
  HELPER_OF,
  HELPERS,
  type HelperName,
  METHOD_FIELDS,
  METHODS,
} from '@/domain/calculator/calculator-fields'
import { CALCULATOR_CURRENCIES } from '@/domain/calculator/calculator-state'
import { compare, divide, ONE, toNumber } from '@/domain/calculator/rational'
import { countChurn } from '@/domain/calculator/read-inputs'
import { NumberField, WhereLink } from './calculator-field'
import type { CalculatorForm as Form } from './use-calculator'

interface CalculatorFormProps {
  form: Form
  path: string
}

/** The fields of a method. An ordinary form: without script its button asks the server. */
export function CalculatorForm({ form, path }: CalculatorFormProps) {
  const { words, state } = form
  const { required, optional } = METHOD_FIELDS[state.method]
  const element = useRef<HTMLFormElement>(null)
  const adopt = useEffectEvent(form.adopt)
  useEffect(() => {
    if (element.current) adopt(new FormData(element.current))
  }, [])
  return (
    <div>
      <MethodTabs form={form} path={path} />
      <form
        ref={element}
        action={path}
        method="get"
        onSubmit={(event) => event.preventDefault()}
        className="mt-5 flex flex-col gap-[1.125rem] print:hidden"
      >
        <input type="hidden" name="m" value={state.method} />
        {required.map((name) => (
          <MainField key={name} form={form} name={name} />
        ))}
        {optional.map((name) => (
          <MainField key={name} form={form} name={name} isOptional />
        ))}
        <Unsure form={form} />
        <div className="flex items-center justify-between gap-4">
          <CurrencyChoice form={form} />
          <button type="submit" className={getButtonClasses('primary', 'large', '[@media(scripting:enabled)]:hidden')}>
            {words('compute')}
          </button>
        </div>
      </form>
    </div>
  )
}

function MethodTabs({ form, path }: CalculatorFormProps) {
  const { words, state } = form
  return (
    <nav
      aria-label={words('tabs.label')}
      className="flex justify-between border-b border-line text-[0.8125rem] print:hidden sm:justify-start sm:gap-x-4 sm:text-sm"
    >
      {METHODS.map((method) => (
        <a
          key={method}
          href={`${path}?${form.queryOf(method)}`}
          aria-current={method === state.method ? 'true' : undefined}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return
            event.preventDefault()
            form.choose(method)
          }}
          className="-mb-px border-b-2 border-transparent pb-2 pt-1 text-muted transition-colors hover:text-ink aria-[current]:border-ink aria-[current]:font-semibold aria-[current]:text-ink"
        >
          {words(`tabs.${method}`)}
        </a>
      ))}
    </nav>
  )
}

const HINTS: Partial<Record<CalculatorField, string>> = {
  aov: 'aov',
  margin: 'margin',
  cac: 'cac',
  arpa: 'arpa',
  year: 'year',
  years: 'years',
  earn: 'earn',
  used: 'used',
  fix: 'fix',
}

interface MainFieldProps {
  form: Form
  name: CalculatorField
  isOptional?: boolean
}

function MainField({ form, name, isOptional }: MainFieldProps) {
  const helper = HELPER_OF[name]
  const hint = name === 'margin' && isOptional ? 'marginOptional' : HINTS[name]
  return (
    <div className="relative">
      <NumberField form={form} name={name} isOptional={isOptional} hint={hint && form.words(`hint.${hint}`)} />
      <WhereLink form={form} name={name} />
      {helper && <Helper form={form} helper={helper} name={name} />}
    </div>
  )
}

/** What helps to a number that a person does not have: other numbers, which they have. */
function Helper({ form, helper, name }: { form: Form; helper: HelperName; name: CalculatorField }) {
  const { words } = form
  const fields = HELPERS[helper]
  const isFilled = fields.some((field) => form.textOf(field) !== '')
  const title = name === 'churn' ? 'helper.churnOfBase' : `helper.${helper}`
  return (
    <details className="group mt-1" open={isFilled || undefined} suppressHydrationWarning>
      <summary className="w-fit cursor-pointer list-none text-fine text-muted [&::-webkit-details-marker]:hidden">
        <span className="quiet-link">{words(title)}</span>
        {name === 'life' && sayLife(form)}
      </summary>

      <div className="mb-1 mt-2 rounded-lg bg-wash p-3">
        <div className="grid grid-cols-2 items-end gap-3">
          {fields.map((field) => (
            <NumberField key={field} form={form} name={field} isSmall isOptional={field === 'cn'} />
          ))}
        </div>
        {helper === 'churn' && <ChurnNote form={form} />}
      </div>
    </details>
  )
}

/** The other side of a lifetime: how many leave a month. */
function sayLife({ figures, calculation }: Form): string {
  const { life } = calculation.inputs.values
  if (!life || compare(life, ONE) < 0) return ''
  return `: 1 ÷ ${figures.share(toNumber(divide(ONE, life)))} = ${figures.exact(life)}`
}

function ChurnNote({ form }: { form: Form }) {
  const { words, figures, state, locale } = form
  const churn = countChurn(state, locale)?.value
  const text =
    churn && churn.n === 0n
      ? words('helper.noneLost')
      : churn
        ? words('helper.lost', {
            share: figures.share(toNumber(churn)),
            life: figures.short(toNumber(divide(ONE, churn))),
          })
        : words('helper.churnNote')
  return <p className="mt-2.5 text-fine text-ink-2">{text}</p>
}

/** Ranges: the same fields once more, from and to. */
function Unsure({ form }: { form: Form }) {
  const { words, state } = form
  const fields = findRangedFields(state.method)
  if (fields.length === 0) return null
  const isFilled = fields.some((field) => form.textOf(`${field}Min`) !== '' || form.textOf(`${field}Max`) !== '')
  return (
    <details open={isFilled || undefined} suppressHydrationWarning>
      <summary className="quiet-link w-fit cursor-pointer list-none text-fine [&::-webkit-details-marker]:hidden">
        {words('unsure.open')}
      </summary>
      <div className="mt-2 rounded-lg bg-wash p-3">
        <p className="mb-3 text-fine text-ink-2">{words('unsure.note')}</p>
        <div className="grid grid-cols-2 items-end gap-3">
          {fields.flatMap((field) => {
            const label = words(`field.${field}`)
            return [
              <NumberField
                key={`${field}Min`}
                form={form}
                name={`${field}Min`}
                isSmall
                label={words('unsure.from', { field: label })}
              />,
              <NumberField
                key={`${field}Max`}
                form={form}
                name={`${field}Max`}
                isSmall
                label={words('unsure.to', { field: label })}
              />,
            ]
          })}
        </div>
      </div>
    </details>
  )
}

function CurrencyChoice({ form }: { form: Form }) {
  const { words, state, prefix } = form
  const codes = CALCULATOR_CURRENCIES.some((code) => code === state.currency)
    ? CALCULATOR_CURRENCIES
    : [state.currency, ...CALCULATOR_CURRENCIES]
  return (
    <label htmlFor={`${prefix}currency`} className="flex items-center gap-2 text-fine text-muted">
      {words('currency')}
      <select
        id={`${prefix}currency`}
        name="c"
        value={state.currency}
        onChange={(event) => form.chooseCurrency(event.target.value)}
        className="h-9 rounded-lg border border-line bg-panel py-0 pl-2.5 pr-8 text-sm text-ink hover:border-ink-3 focus:border-accent focus:ring-2 focus:ring-accent/30"
      >
        {codes.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </select>
    </label>
  )
}
