'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { FILE_LIMIT_BYTES, findRefusal } from './check-file'
import { canDigest } from './create-upload-transport'

/** Opens an import for a chosen file, or says why the file is not taken. */
export function useNewImport(org: string, store: string, onCreated: (importId: string, file: File) => void) {
  const words = useTranslations('import')
  const errorWords = useErrorWords()
  const format = useFormat()
  const trpc = useTRPC()
  const [failure, setFailure] = useState<string | null>(null)
  const mutation = useMutation(trpc.imports.create.mutationOptions())
  const create = (file: File) => {
    const refusal = findRefusal(file)
    if (refusal) {
      return setFailure(
        words(`drop.${refusal}`, { size: format.fileSize(file.size), limit: format.fileSize(FILE_LIMIT_BYTES) }),
      )
    }
    if (!canDigest()) return setFailure(words('upload.noDigest'))
    setFailure(null)
    mutation.mutate(
      { org, store, fileName: file.name, byteSize: file.size },
      {
        onSuccess: ({ importId }) => onCreated(importId, file),
        onError: (error) => setFailure(errorWords(error)),
      },
    )
  }
  return { create, failure, isPending: mutation.isPending }
}
