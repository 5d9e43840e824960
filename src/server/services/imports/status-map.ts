import { z } from 'zod'
import type { StatusClass } from '@/domain/imports'
import type { TenantDb } from '@/server/db/scoped-db'

/** A person's own classing of a source's statuses, by the status as the files write it. */
export type StatusMap = Map<string, StatusClass>

const StoredStatusMap = z.record(z.string(), z.enum(['counted', 'cancelled', 'unpaid', 'fullyRefunded']))

/** What people have said of a source's statuses so far. */
export async function getStatusMap(db: TenantDb, storeId: string, sourceNumber: number): Promise<StatusMap> {
  const { statusMap } = await db.source.findUniqueOrThrow({
    where: { storeId_number: { storeId, number: sourceNumber } },
    select: { statusMap: true },
  })
  return new Map(Object.entries(StoredStatusMap.catch({}).parse(statusMap)))
}

/** Statuses found in a file, classed as a person has said, else as they are known. */
export function classStatuses<Found extends { status: string; class: StatusClass }>(
  statuses: readonly Found[],
  map: StatusMap,
): Found[] {
  return statuses.map((found) => ({ ...found, class: map.get(found.status) ?? found.class }))
}
