import { Button } from '@mantine/core'
import { wordsFor } from '../../../shared/text/errorWords'
import type { call } from '../../app/api'
import { Banner } from '../../components/Banner'
import { FieldGroup } from '../../components/FieldGroup'

/** Whether a folder can hold a register or its backups, and why not. */
export type FolderVerdict = Awaited<ReturnType<typeof call.register.proposeFolder>>

export interface FolderFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly verdict: FolderVerdict | null | undefined
  readonly busy: boolean
  readonly onChoose: () => void
  readonly error?: string | undefined
  /** Where no folder is chosen yet. */
  readonly none?: string
}

/** A folder chosen in the system's dialog; where Homeward refuses it, why and what to do. */
export function FolderField({ id, label, hint, verdict, busy, onChoose, error, none }: FolderFieldProps) {
  const refused = verdict && !verdict.ok && verdict.reason !== null
  return (
    <FieldGroup id={id} label={label} hint={hint} error={error}>
      <p>{verdict ? verdict.folder : (none ?? '')}</p>
      {refused && verdict.reason !== null && <Refused {...verdict} reason={verdict.reason} />}
      <Button variant="default" loading={busy} onClick={onChoose}>
        {verdict ? 'Choose another folder' : 'Choose a folder'}
      </Button>
    </FieldGroup>
  )
}

type Reason = NonNullable<FolderVerdict['reason']>

function Refused({ folder, reason, service }: Omit<FolderVerdict, 'reason'> & { readonly reason: Reason }) {
  const words = wordsFor('FOLDER_REFUSED', { folder, reason, service })
  return (
    <Banner tone="problem" title={words.title}>
      {words.whatToDo}
    </Banner>
  )
}
