import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../app/api'
import { paths } from '../../../app/paths'
import { useMay } from '../../../app/useMay'
import { useGo } from '../../../components/AppLink'
import type { Problem } from '../../../components/ErrorSummary'
import { RefusalNotice } from '../../../components/RefusalNotice'
import type { EpisodePage } from '../episodePage'
import { closingProblems } from './closingProblems'

export interface EpisodeActionsProps {
  readonly episode: EpisodePage
  /** It cannot be closed yet: the gaps, one each. */
  readonly onGaps: (gaps: readonly Problem[]) => void
}

/** The one thing to do next: record the return, or close. */
export function EpisodeActions({ episode, onGaps }: EpisodeActionsProps) {
  const go = useGo()
  const close = useMutation(api.episodes.close.mutationOptions())
  const { id, version, status, stillMissing, stillMissingQuestion, foundNotBack, beforeClosing } = episode
  if (!useMay('episodes.record') || status !== 'open' || stillMissingQuestion) return null
  if (stillMissing || foundNotBack)
    return <Button onClick={() => go(paths.recordReturn({ episode: id }))}>Record return</Button>
  const tryToClose = () => {
    if (beforeClosing.length === 0) close.mutate({ id, version })
    else onGaps(closingProblems(episode))
  }
  return (
    <>
      <Button loading={close.isPending} onClick={tryToClose}>
        Close episode
      </Button>
      <RefusalNotice error={close.error} />
    </>
  )
}
