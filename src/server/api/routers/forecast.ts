import { createRouter } from '@/server/api/init'
import { storeProcedure } from '@/server/api/procedures'
import { findPastFits } from '@/server/forecast/find-past-fits'
import { getForecast, requestForecast } from '@/server/forecast/get-forecast'

export const forecastRouter = createRouter({
  get: storeProcedure('report:read').query(({ ctx }) => getForecast(ctx.principal, ctx.store)),
  history: storeProcedure('report:read').query(({ ctx }) => findPastFits(ctx.principal, ctx.store)),
  compute: storeProcedure('report:read').mutation(({ ctx }) => requestForecast(ctx.principal, ctx.store)),
})
