import { countAttempts } from '@/server/auth/throttle'

/** Counts letters that an organisation sends to people outside of it. Throws `tooManyRequests` beyond a day's worth. */
export async function countLetters(organizationId: string, letters: number): Promise<void> {
  for (let counted = 0; counted < letters; counted++) await countAttempts({ 'invitation:organization': organizationId })
}
