import type { AssumptionKey } from '@/domain/loyalty/scenario'

/** Key of an assumption's name in the messages: dots part the levels of a message, so the key's become dashes. */
export function nameAssumption(key: AssumptionKey) {
  return key.replaceAll('.', '-')
}
