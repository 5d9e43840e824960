import { QueryClient } from '@tanstack/react-query'
import { getBuildingInterval } from '@/components/reports/report-refresh'
import { readAppError } from './app-error'

/** Answers that another try may change; the others are final. */
const MAY_PASS = new Set(['internal', 'network'])

/** Query defaults: figures change with imports only, so nothing is asked again on every glance. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        refetchInterval: ({ state }) => getBuildingInterval(state.data),
        retry: (failures, error) => failures < 2 && MAY_PASS.has(readAppError(error).code),
      },
    },
  })
}
