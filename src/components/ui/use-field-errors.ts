'use client'
import { useEffect, useRef, useState } from 'react'

/** Errors by field name, and a form that moves the focus to its first field at fault whenever they are shown. */
export function useFieldErrors() {
  const formRef = useRef<HTMLFormElement>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  // biome-ignore lint/correctness/useExhaustiveDependencies: each showing moves the focus anew, the same errors included.
  useEffect(() => {
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])
  return { formRef, errors, showErrors: setErrors }
}
