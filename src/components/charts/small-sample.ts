/** METRICS "Small samples" §: a rate over fewer customers than this is dimmed. */
const SMALL_SAMPLE_CUSTOMERS = 30

/** Whether a figure rests on too few customers to be read at full strength. */
export function isSmallSample(customers: number): boolean {
  return customers < SMALL_SAMPLE_CUSTOMERS
}
