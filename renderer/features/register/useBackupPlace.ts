import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, queryClient } from '../../app/api'
import type { FolderVerdict } from './FolderField'

/** Asks for the second place of backups and sets it; the verdict says why a folder is refused. */
export function useBackupPlace() {
  const [verdict, setVerdict] = useState<FolderVerdict | null>(null)
  const choose = useMutation({
    mutationFn: async () => {
      const grant = await call.shell.choose({ purpose: 'backupFolder' })
      if (grant === null) return
      setVerdict(await call.register.setBackupPlace({ grant: grant.grant }))
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
  return { verdict, choose }
}
