import type { ReactNode } from 'react'

export interface Formula {
  /** An anchor, where the formula can be linked to. */
  id?: string
  name: string
  formula: string
  text: ReactNode
}

/** Named formulas, each with what it leaves out. */
export function FormulaList({ formulas }: { formulas: Formula[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {formulas.map(({ id, name, formula, text }) => (
        <div
          key={id ?? name}
          id={id}
          className="grid scroll-mt-6 gap-x-8 gap-y-2 py-5 sm:grid-cols-[11rem_minmax(0,1fr)]"
        >
          <dt className="font-emphasis">{name}</dt>
          <dd>
            <p className="w-fit rounded-lg bg-wash px-3 py-2">{formula}</p>
            <p className="mt-2 text-ink-2">{text}</p>
          </dd>
        </div>
      ))}
    </dl>
  )
}
