import type { CustomerContact } from '@/domain/customers'

/** What a customer is called: the name, else the best key the shop knows; null without any. */
export function nameCustomer({ name, email, phone, sourceId }: CustomerContact): string | null {
  return name ?? email ?? phone ?? sourceId
}
