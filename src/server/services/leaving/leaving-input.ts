import { z } from 'zod'
import { AppError } from '@/domain/errors'
import { isConfirmed } from '@/domain/leaving'

/** The name of what is to be deleted, typed. */
export const ConfirmationInput = z.object({ confirmation: z.string().max(320) })
export type ConfirmationInput = z.infer<typeof ConfirmationInput>

/** Throws `conflict` unless the name was typed: the thing may have been renamed since the page was opened. */
export function assertConfirmed({ confirmation }: ConfirmationInput, name: string): void {
  if (!isConfirmed(confirmation, name)) throw new AppError('conflict', { field: 'confirmation', reason: 'notTheName' })
}
