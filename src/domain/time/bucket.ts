/** Calendar buckets. Weeks are ISO weeks: Monday first, ISO year. */
export type Bucket = 'week' | 'month' | 'quarter' | 'year'
