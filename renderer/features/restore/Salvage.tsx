import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api, call, queryClient } from '../../app/api'
import { Banner } from '../../components/Banner'
import { LinkButton } from '../../components/LinkButton'
import { fromRecent, type ChosenRegister } from '../register/chosenRegister'
import type { CopySecret } from './restoring'
import { useSecretOf } from './SecretFields'
import { SecretForm } from './SecretForm'

export interface SalvageProps {
  readonly register: ChosenRegister
  readonly onUnlock: (register: ChosenRegister) => void
}

/** Makes a register of its own from what can be read of the damaged one. */
export function Salvage({ register, onUnlock }: SalvageProps) {
  const { which } = register
  const people = useQuery(api.register.people.queryOptions({ input: { which } }))
  const fields = useSecretOf(people.data ?? [])
  const [made, setMade] = useState<MadeRegister | null>(null)
  const salvage = async (secret: CopySecret) => {
    setMade(await call.rescue.salvage({ which, secret }))
    await queryClient.invalidateQueries({ queryKey: api.register.recent.key() })
  }
  if (made !== null) return <Made made={made} onUnlock={onUnlock} />
  return (
    <SecretForm
      secret={fields}
      hint="Yours, as for unlocking"
      save="Read what can be read"
      saving="Reading"
      onSecret={salvage}
    >
      Where no backup is new enough: every record that can be read goes into a register of its own beside the
      damaged one, which stays as it is. It opens with the same passphrases. Compare it with the restored
      backup, and record again what is only there.
    </SecretForm>
  )
}

type MadeRegister = Awaited<ReturnType<typeof call.rescue.salvage>>

function Made({
  made,
  onUnlock,
}: {
  readonly made: MadeRegister
  readonly onUnlock: SalvageProps['onUnlock']
}) {
  const recent = useQuery(api.register.recent.queryOptions())
  const row = recent.data?.find(({ recentId }) => recentId === made.recentId)
  const { lost, childrenMadeAnew, leftOut } = made
  return (
    <>
      <Banner
        tone={lost.length === 0 ? 'done' : 'soon'}
        title={`${plural(made.read, 'row')} read into ${made.file}`}
        action={row && <LinkButton onClick={() => onUnlock(fromRecent(row))}>Unlock it</LinkButton>}
      >
        {lost.length === 0
          ? 'No row is known to be missing.'
          : `Known to be lost: ${lost.map(({ table, rows }) => `${rows} of ${table.replaceAll('_', ' ')}`).join(', ')}.`}{' '}
        {childrenMadeAnew > 0 &&
          `${plural(childrenMadeAnew, 'child', 'children')} whose own record was lost stand there as “Record lost”, with what hangs on them. `}
        {leftOut > 0 && `${plural(leftOut, 'row')} left out because what they belong to is lost. `}
        The damaged file was not touched.
      </Banner>
    </>
  )
}
