/** Where the figures of a report come from. */
export interface SnapshotStamp {
  builtAt: Date
  dataVersion: string
  /** A newer one is being built: orders changed since this one. */
  isStale: boolean
}

export type ReportState<T> =
  | { state: 'empty' }
  | { state: 'building'; step: 'waiting' | 'exporting' | 'building'; done: number; total: number }
  | { state: 'ready'; data: T; snapshot: SnapshotStamp }
