'use client'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '@/components/api/client'
import type { CohortForecast } from '@/domain/forecast-report'

const COMPUTING_MS = 2000

interface CohortForecastWish {
  org: string
  store: string
  isWanted: boolean
}

/** What the model expects of each cohort, where it is asked for and there; else the words that say why not. */
export function useCohortForecast({ org, store, isWanted }: CohortForecastWish): {
  cohorts: CohortForecast[] | null
  legend: 'forecast' | 'forecastWaiting' | 'forecastNone' | null
} {
  const trpc = useTRPC()
  const { data } = useQuery(
    trpc.forecast.get.queryOptions(
      { org, store },
      {
        enabled: isWanted,
        refetchInterval: ({ state }) => (state.data?.state === 'computing' ? COMPUTING_MS : false),
      },
    ),
  )
  if (!isWanted) return { cohorts: null, legend: null }
  if (data?.state === 'ready') {
    return data.data.status === 'fitted'
      ? { cohorts: data.data.cohorts, legend: 'forecast' }
      : { cohorts: null, legend: 'forecastNone' }
  }
  return { cohorts: null, legend: data?.state === 'computing' ? 'forecastWaiting' : data ? 'forecastNone' : null }
}
