import type { SegmentRule } from './segment-rule'

/** § Characters of a segment's name, and segments of a store. */
export const SEGMENT_NAME_LENGTH = 80
export const SEGMENTS_PER_STORE = 200

/** A rule under a name; who belongs to it is found anew whenever it is asked. */
export interface SavedSegment {
  id: string
  name: string
  rule: SegmentRule
  createdAt: Date
  updatedAt: Date
}
