import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { plainDateWords } from '../../../shared/domain/time/words'
import { api, call } from '../../app/api'
import { ButtonRow } from '../../components/ButtonRow'
import { RecordTable } from '../../components/RecordTable'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Words } from '../../components/Words'
import type { ChosenRegister } from '../register/chosenRegister'
import type { ChosenCopy } from './restoring'

export interface ChooseCopyProps {
  readonly register: ChosenRegister | null
  readonly onBack: () => void
  readonly onChosen: (copy: ChosenCopy) => void
}

type Copy = Awaited<ReturnType<typeof call.restore.copies>>[number]

const columns = [
  {
    key: 'made',
    heading: 'Made',
    cell: ({ date, time }: Copy) => `${plainDateWords(date)}, ${time}`,
  },
  { key: 'size', heading: 'Size', cell: ({ bytes }: Copy) => `${(bytes / 1_000_000).toFixed(1)} MB` },
  { key: 'file', heading: 'File', cell: ({ name }: Copy) => name },
]

/** One of the copies beside the register, or one on a stick, a share or another drive. */
export function ChooseCopy({ register, onBack, onChosen }: ChooseCopyProps) {
  const choose = useMutation({
    mutationFn: async () => {
      const grant = await call.shell.choose({ purpose: 'openBackup' })
      if (grant !== null) onChosen({ source: { from: 'grant', grant: grant.grant }, name: grant.shownAs })
    },
  })
  return (
    <>
      <Words>
        <p>
          A backup is two files that belong together: one ends in .homeward, the other in .homeward-keys. It
          opens with the passphrase, or the recovery sheet, of the day it was made.
        </p>
      </Words>
      {register !== null && <Beside register={register} onChosen={onChosen} />}
      <RefusalNotice error={choose.error} />
      <ButtonRow>
        <Button
          variant={register === null ? 'filled' : 'default'}
          loading={choose.isPending}
          onClick={() => choose.mutate()}
        >
          {register === null ? 'Choose the backup' : 'Choose one in another place'}
        </Button>
        <Button variant="default" onClick={onBack}>
          Back
        </Button>
      </ButtonRow>
    </>
  )
}

function Beside({
  register,
  onChosen,
}: { readonly register: ChosenRegister } & Pick<ChooseCopyProps, 'onChosen'>) {
  const { which } = register
  const copies = useQuery(api.restore.copies.queryOptions({ input: { which } }))
  if (!copies.data) return <RefusalNotice error={copies.error} />
  return (
    <RecordTable
      caption="Backups beside the register, newest first"
      rows={copies.data}
      rowKey={({ name }) => name}
      onOpen={({ name }) => onChosen({ source: { from: 'beside', which, name }, name })}
      empty="There is no backup beside the register. Choose one in the second place: a share, another drive, a memory stick."
      columns={columns}
    />
  )
}
