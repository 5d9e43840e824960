'use client'
import { useTranslations } from 'next-intl'

interface ChartTableProps {
  caption: string
  head: string[]
  rows: string[][]
}

/** The chart's own figures as a table, folded away: what a picture cannot say to everyone. */
export function ChartTable({ caption, head, rows }: ChartTableProps) {
  const words = useTranslations('charts')
  return (
    <details className="group mt-2 text-fine">
      <summary className="w-fit cursor-pointer list-none text-muted underline decoration-line decoration-dotted underline-offset-4 hover:text-ink [&::-webkit-details-marker]:hidden">
        {words('asTable')}
      </summary>
      <div className="mt-2 max-h-64 overflow-auto">
        <table className="w-full text-right">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title} scope="col" className="py-1 pl-4 font-normal text-muted first:pl-0 first:text-left">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, ...values]) => (
              <tr key={name} className="border-t border-line">
                <th scope="row" className="py-1 text-left font-normal text-ink-2">
                  {name}
                </th>
                {values.map((value, column) => (
                  <td key={head[column + 1]} className="py-1 pl-4">
                    {value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
