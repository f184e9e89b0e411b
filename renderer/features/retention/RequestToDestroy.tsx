import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Destruction } from '../../../shared/contract/retention'
import { exactly } from '../../../shared/domain/time/moment'
import { plainDateWords } from '../../../shared/domain/time/words'
import { blockWords, classWords } from '../../../shared/text/retentionWords'
import { call, queryClient } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { ButtonRow } from '../../components/ButtonRow'
import { Dialog } from '../../components/Dialog'
import { FactsList } from '../../components/FactsList'
import { ReasonButton } from '../../components/ReasonButton'
import { When } from '../../components/When'
import { ConfirmDestroy, type Destroyed } from './ConfirmDestroy'

export interface RequestToDestroyProps {
  readonly request: Destruction
  readonly onDestroyed: (said: Destroyed) => void
}

/** One request: what is asked, what stands in the way, and what each of the two people can do. */
export function RequestToDestroy({ request, onDestroyed }: RequestToDestroyProps) {
  const { id, version, child, byMe, blocks, archive, archiveMade } = request
  const [open, setOpen] = useState(false)
  const mayPrint = useMay('documents.print')
  const archiveLacks = archive === 'pack' && !archiveMade
  return (
    <>
      <FactsList facts={factsOf(request)} />
      {blocks.length > 0 && (
        <Banner tone="soon" title="It cannot be destroyed now">
          {blocks.map((block) => blockWords[block]).join(' ')}
        </Banner>
      )}
      {byMe && (
        <Banner>
          You asked for it. A colleague who may destroy records unlocks as themselves and confirms it here.
        </Banner>
      )}
      <ButtonRow>
        {child !== null && archive === 'pack' && mayPrint && (
          <AppLink to={paths.archive(child.id)}>
            {archiveMade ? 'The archive again' : 'Make the archive'}
          </AppLink>
        )}
        {!byMe && blocks.length === 0 && !archiveLacks && (
          <Button size="xs" onClick={() => setOpen(true)}>
            Destroy for good
          </Button>
        )}
        <ReasonButton
          label="Take the request back"
          title="Take the request back"
          of={id}
          explain="The record stays as it is."
          onConfirm={async (reason) => {
            await call.retention.takeBackAsk({ id, version, reason })
            await queryClient.invalidateQueries()
          }}
        />
      </ButtonRow>
      <Dialog opened={open} onClose={() => setOpen(false)} title={`Destroy record ${request.reference}`}>
        {open && <ConfirmDestroy request={request} onDone={() => setOpen(false)} onDestroyed={onDestroyed} />}
      </Dialog>
    </>
  )
}

function factsOf(request: Destruction) {
  const { child, reference, reason, askedAt, askedBy, keptUntil, archive, archiveNote, archiveMade } = request
  const made = archiveMade ? 'Made. ' : 'Still to be made. '
  return [
    {
      label: 'Record',
      value: child === null ? reference : <AppLink to={paths.child(child.id)}>{child.label}</AppLink>,
      note: child === null ? null : `On the certificate: ${reference}`,
    },
    { label: 'Why', value: reason },
    { label: 'Class', value: classWords[request.class], note: `Kept until ${plainDateWords(keptUntil)}` },
    {
      label: 'Asked for',
      value: (
        <>
          <When moment={exactly(askedAt)} /> by {askedBy}
        </>
      ),
    },
    {
      label: 'Archive',
      value: archive === 'pack' ? `${made}To be kept: ${archiveNote}` : `None wanted: ${archiveNote}`,
    },
    ...(request.advisedBy === null ? [] : [{ label: 'Advised by', value: request.advisedBy }]),
  ]
}
