import { z } from 'zod'

/**
 * A person as a request keeps them until it is done: what their rows are found by, and the words that tell them in a text. Gone
 * with the request.
 */
export const Subject = z.object({
  /** Each distinct set of keys, with the customer of today's figures it is of (null: a guest). */
  tuples: z.array(
    z.object({
      sourceId: z.string().nullable(),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      customer: z.number().int().min(0).nullable(),
    }),
  ),
  /** Orders of a guest whom no key tells. */
  guestOrders: z.array(z.object({ sourceNumber: z.number().int(), externalId: z.string() })),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  sourceIds: z.array(z.string()),
  /** E-mails and phones that another customer bears too. */
  shared: z.array(z.string()),
  names: z.array(z.string()),
})
export type Subject = z.infer<typeof Subject>

/** The pseudonym of a customer of the subject: of the second on, with a number, so that several stay several. */
export function pseudonymOf(base: string, customer: number | null): string | null {
  if (customer === null) return null
  return customer === 0 ? base : `${base}-${customer + 1}`
}
