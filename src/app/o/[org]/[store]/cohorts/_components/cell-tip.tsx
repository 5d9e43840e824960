'use client'
import { useEffect, useState } from 'react'
import { CohortTip } from '@/components/charts/cohort-tip'
import type { CellPlace } from '@/components/charts/find-next-cell'
import type { CohortTable } from '@/components/charts/prepare-cohort-table'
import type { CohortPlaceWords } from '@/components/charts/use-cohort-place-words'
import { useCell } from './use-cell'

/** § A cell that is looked at for this long is asked about; one that is passed over is not. */
const LOOKED_AT_MS = 250

interface CellTipProps {
  table: CohortTable
  place: CellPlace
  places: CohortPlaceWords
  currency: string
}

/** The tip of a cell: at once what the grid knows, a moment later its interval. */
export function CellTip({ table, place, places, currency }: CellTipProps) {
  const key = `${place.row}:${place.offset}`
  const [looked, setLooked] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setLooked(key), LOOKED_AT_MS)
    return () => clearTimeout(timer)
  }, [key])
  const isForecast = table.rows[place.row]?.cells[place.offset]?.isForecast ?? true
  const detail = useCell(table.report, place, looked === key && !isForecast)
  return <CohortTip table={table} place={place} places={places} currency={currency} detail={detail} />
}
