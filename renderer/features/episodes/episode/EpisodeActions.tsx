import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../app/api'
import { paths } from '../../../app/paths'
import { useGo } from '../../../components/AppLink'
import { ErrorSummary, type Problem } from '../../../components/ErrorSummary'
import { RefusalNotice } from '../../../components/RefusalNotice'
import type { EpisodePage } from '../episodePage'

/** The one thing to do next: record the return, close, or reopen nothing at all. */
export function EpisodeActions({ episode }: { readonly episode: EpisodePage }) {
  const go = useGo()
  if (episode.status !== 'open') return null
  if (episode.stillMissing || episode.foundNotBack)
    return <Button onClick={() => go(paths.recordReturn({ episode: episode.id }))}>Record return</Button>
  return <CloseButton episode={episode} />
}

function CloseButton({ episode }: { readonly episode: EpisodePage }) {
  const close = useMutation(api.episodes.close.mutationOptions())
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const { id, version, beforeClosing } = episode
  const tryIt = () => {
    setProblems(beforeClosing.map((what) => ({ fieldId: null, message: what })))
    if (beforeClosing.length === 0) close.mutate({ id, version })
  }
  return (
    <>
      <Button loading={close.isPending} onClick={tryIt}>
        Close episode
      </Button>
      <ErrorSummary problems={problems} title="Still to be recorded" />
      <RefusalNotice error={close.error} />
    </>
  )
}
