'use client'
import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { useFormat } from '@/components/format/use-format'
import { FigureEntry } from '@/components/ui/figure-entry'
import { TextField } from '@/components/ui/text-field'
import { normaliseCode } from '@/domain/programme-test/test-plan'
import { createMoneyScale } from './figure-scales'
import type { PlanPageProps } from './plan-page'
import { REWARD_KINDS, type ReadPlan } from './use-plan-state'

/** § More is nobody's cost. */
const MOST_MINOR = 1_000_000_000_000
/** § Codes offered at a press. */
const OFFERED_CODES = 6

/** What the programme costs, and how orders under it are known. */
export function PlanCosts({ currency, options, state, onChange }: PlanPageProps & { plan: ReadPlan }) {
  const words = useTranslations('programme-tests.costs')
  const format = useFormat()
  const locale = useLocale()
  const [typed, setTyped] = useState(state.codes.join(', '))
  const scale = createMoneyScale(format, currency, locale, MOST_MINOR)
  const setCodes = (text: string) => {
    setTyped(text)
    onChange({
      codes: text
        .split(/[,;\s]+/)
        .map(normaliseCode)
        .filter(Boolean),
    })
  }
  const offered = options.codes.filter(({ code }) => !state.codes.includes(code)).slice(0, OFFERED_CODES)
  return (
    <section className="flex flex-col gap-5 border-t border-line pt-6">
      <h2 className="text-[0.9375rem] font-semibold">{words('title')}</h2>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1.5 text-ink-2">{words('reward')}</legend>
        {REWARD_KINDS.map((kind) => (
          <label key={kind} className="flex min-h-8 cursor-pointer items-baseline gap-2.5">
            <input
              type="radio"
              name="reward"
              checked={state.reward === kind}
              onChange={() => onChange({ reward: kind })}
              className="translate-y-0.5 border-ink-3 bg-panel text-accent focus:ring-accent"
            />
            <span>{words(`kind.${kind}`)}</span>
          </label>
        ))}
      </fieldset>
      {state.reward !== 'inOrders' && (
        <Line label={words('rewardCost')}>
          <FigureEntry
            label={words('rewardCost')}
            value={state.rewardCost}
            {...scale}
            onChange={(rewardCost) => onChange({ rewardCost })}
          />
        </Line>
      )}
      <TextField
        label={words('codes')}
        hint={words('codesHint')}
        value={typed}
        onChange={(event) => setCodes(event.target.value)}
      />
      {offered.length > 0 && (
        <p className="-mt-3 flex flex-wrap gap-x-3 gap-y-1 text-fine text-muted">
          <span>{words('known')}</span>
          {offered.map(({ code }) => (
            <button
              key={code}
              type="button"
              className="quiet-link"
              onClick={() => setCodes([...state.codes, code].join(', '))}
            >
              {code}
            </button>
          ))}
        </p>
      )}
      <Line label={words('message')} note={words('messageNote')}>
        <FigureEntry
          label={words('message')}
          value={state.message}
          {...scale}
          onChange={(message) => onChange({ message })}
        />
      </Line>
      <Line label={words('fixed')} note={words('fixedNote')}>
        <FigureEntry label={words('fixed')} value={state.fixed} {...scale} onChange={(fixed) => onChange({ fixed })} />
      </Line>
    </section>
  )
}

function Line({ label, note, children }: { label: string; note?: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-ink-2">{label}</span>
        {children}
      </div>
      {note && <p className="text-fine text-muted">{note}</p>}
    </div>
  )
}
