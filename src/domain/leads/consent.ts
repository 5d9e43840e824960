/**
 * The version of the consent texts in messages (leadForm.consent). Change it together with them: a lead keeps both, and a page
 * that shows an older text is asked again.
 */
export const CONSENT_VERSION = '2026-11-22'
