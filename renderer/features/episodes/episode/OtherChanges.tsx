import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api, call } from '../../../app/api'
import { useMay } from '../../../app/useMay'
import { paths } from '../../../app/paths'
import { useGo } from '../../../components/AppLink'
import { ButtonRow } from '../../../components/ButtonRow'
import { DialogButton } from '../../../components/FormDialog'
import { ReasonButton } from '../../../components/ReasonButton'
import { RefusalNotice } from '../../../components/RefusalNotice'
import { Section } from '../../../components/Section'
import type { EpisodePage } from '../episodePage'
import { MoveEpisodeForm } from '../merge/MoveEpisodeForm'
import { GroupForm, StartForm } from './SetByHand'

/** What is seldom needed: reopen, recorded in error, a start or a group set by hand, the wrong child, a second record. */
export function OtherChanges({ episode }: { readonly episode: EpisodePage }) {
  const { id, version, ref, status } = episode
  const go = useGo()
  const [mayRecord, mayMove] = [useMay('episodes.record'), useMay('children.merge')]
  const [open, setOpen] = useState<boolean | null>(null)
  // Of an episode that is over, this is where one would look.
  const shown = open ?? status !== 'open'
  if (!mayRecord) return null
  return (
    <Section id="other" heading="Other changes" note="seldom needed" open={shown} onToggle={setOpen}>
      <ButtonRow>
        {status === 'open' && (
          <>
            <DialogButton
              label="Set the start by hand"
              title="Set the start by hand"
              renderForm={(dialog) => <StartForm episode={episode} {...dialog} />}
            />
            <DialogButton
              label="Set the group by hand"
              title="Set the group by hand"
              renderForm={(dialog) => <GroupForm episode={episode} {...dialog} />}
            />
          </>
        )}
        {status === 'closed' && (
          <ReasonButton
            label="Reopen"
            title={`Reopen ${ref}`}
            of={id}
            explain="It can be changed again, and asks for what is missing before it is closed once more."
            onConfirm={(reason) => call.episodes.reopen({ id, version, reason })}
          />
        )}
        {status !== 'cancelled' && (
          <Button variant="default" size="xs" onClick={() => go(paths.episodeMerge(id))}>
            Same absence as another
          </Button>
        )}
        {status !== 'cancelled' && mayMove && (
          <DialogButton
            label="It is another child's"
            title={`Move ${ref} to the right child`}
            renderForm={(dialog) => <MoveEpisodeForm episode={episode} {...dialog} />}
          />
        )}
        {status === 'cancelled' && episode.duplicateOf === null && <BringBack episode={episode} />}
        {status !== 'cancelled' && (
          <ReasonButton
            label="Recorded in error"
            title={`${ref} was recorded in error`}
            of={id}
            explain="It leaves every figure, list and return. Nothing is destroyed: it can be brought back from this page."
            reasonLabel="Why"
            onConfirm={(reason) => call.episodes.cancel({ id, version, reason })}
          />
        )}
      </ButtonRow>
    </Section>
  )
}

function BringBack({ episode: { id, version } }: { readonly episode: EpisodePage }) {
  const bringBack = useMutation(api.episodes.bringBack.mutationOptions())
  return (
    <>
      <Button
        variant="default"
        size="xs"
        loading={bringBack.isPending}
        onClick={() => bringBack.mutate({ id, version })}
      >
        Bring back
      </Button>
      <RefusalNotice error={bringBack.error} />
    </>
  )
}
