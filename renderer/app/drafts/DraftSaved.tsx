import { Button } from '@mantine/core'
import { useState } from 'react'
import { clockAndDayWords } from '../../../shared/domain/time/words'
import { Banner } from '../../components/Banner'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useNow } from '../../components/useNow'
import type { DraftState } from './useDraft'

/** "Saved draft 14:32", beside a form's save button; or that the disk has not taken it yet. */
export function DraftSaved({ draft }: { readonly draft: DraftState }) {
  const now = useNow()
  if (draft.heldInMemory)
    return (
      <output>
        Kept in memory until the disk can be written. Do not close Homeward or switch the PC off.
      </output>
    )
  return <output>{draft.savedAt ? `Saved draft ${clockAndDayWords(draft.savedAt, now)}` : ''}</output>
}

/** Above a form: it was brought back from a draft, or a colleague is recording the same thing. */
export function DraftBanner({ draft }: { readonly draft: DraftState }) {
  const now = useNow()
  const [failure, setFailure] = useState<unknown>(null)
  const takeOver = () => void draft.takeOver().catch(setFailure)
  const other = draft.ofColleague
  return (
    <>
      <RefusalNotice error={failure} />
      {other && (
        <Banner
          tone="soon"
          title={`${other.author.name} is recording this, not yet saved`}
          action={
            <Button variant="default" size="xs" onClick={takeOver}>
              Take over from {other.author.name}
            </Button>
          }
        >
          Begun {clockAndDayWords(other.startedAt, now)}. Your name is then on it, and {other.author.name} can
          see that.
        </Banner>
      )}
      {draft.restored && <Banner>What you typed before is back. It is not saved yet.</Banner>}
    </>
  )
}
