'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '@/components/api/client'
import { useErrorWords } from '@/components/api/use-error-words'
import { useFormat } from '@/components/format/use-format'
import { FILE_LIMIT_BYTES, findRefusal } from './check-file'
import { canDigest } from './create-upload-transport'

export interface CreatedImport {
  importId: string
  file: File
}

/** Opens an import for each chosen file, and says of the others why they are not taken. */
export function useNewImports(org: string, store: string, onCreated: (created: CreatedImport[]) => void) {
  const words = useTranslations('import')
  const errorWords = useErrorWords()
  const format = useFormat()
  const trpc = useTRPC()
  const [failures, setFailures] = useState<string[]>([])
  const [isPending, setIsPending] = useState(false)
  const mutation = useMutation(trpc.imports.create.mutationOptions())
  const refuse = (file: File): string | null => {
    const refusal = findRefusal(file)
    const sizes = { size: format.fileSize(file.size), limit: format.fileSize(FILE_LIMIT_BYTES) }
    return refusal && words(`drop.${refusal}`, { name: file.name, ...sizes })
  }
  const create = async (files: readonly File[]) => {
    if (!canDigest()) return setFailures([words('upload.noDigest')])
    setIsPending(true)
    const refused: string[] = []
    const created: CreatedImport[] = []
    for (const file of files) {
      const refusal = refuse(file)
      if (refusal) {
        refused.push(refusal)
        continue
      }
      try {
        const { importId } = await mutation.mutateAsync({ org, store, fileName: file.name, byteSize: file.size })
        created.push({ importId, file })
      } catch (error) {
        refused.push(`${file.name}: ${errorWords(error)}`)
      }
    }
    setIsPending(false)
    setFailures(refused)
    if (created.length > 0) onCreated(created)
  }
  return { create, failures, isPending }
}
