import type { ApiOutputs } from '@/components/api/client'

export type Settings = ApiOutputs['calculator']['get']

/** What a part of the form is given. */
export interface SectionProps {
  settings: Settings
  /** What is wrong, by the field's name. */
  errors: Record<string, string>
}
