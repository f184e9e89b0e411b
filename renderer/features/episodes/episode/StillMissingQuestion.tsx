import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../../app/api'
import { paths } from '../../../app/paths'
import { May } from '../../../app/May'
import { useGo } from '../../../components/AppLink'
import { Banner } from '../../../components/Banner'
import { ButtonRow } from '../../../components/ButtonRow'
import { RefusalNotice } from '../../../components/RefusalNotice'
import type { EpisodePage } from '../episodePage'

/** The one question a row that was open in last year's return leaves. */
export function StillMissingQuestion({ episode }: { readonly episode: EpisodePage }) {
  const go = useGo()
  const answer = useMutation(api.episodes.answerStillMissing.mutationOptions())
  const { id, version } = episode
  return (
    <>
      <RefusalNotice error={answer.error} />
      <Banner
        tone="soon"
        title="Open in last year's return: still missing, or back?"
        action={
          <May permission="episodes.record">
            <ButtonRow>
              <Button
                variant="default"
                size="xs"
                loading={answer.isPending}
                onClick={() => answer.mutate({ id, version, stillMissing: true, back: null })}
              >
                Still missing
              </Button>
              <Button variant="default" size="xs" onClick={() => go(paths.recordReturn({ episode: id }))}>
                Back on …
              </Button>
            </ButtonRow>
          </May>
        }
      >
        Until somebody answers, the child does not stand on “Missing now”.
      </Banner>
    </>
  )
}
