import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { plural } from '../../../shared/text/plural'
import { api, queryClient, type call } from '../../app/api'
import { waitIn } from '../../app/errors'
import { Banner } from '../../components/Banner'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary'
import { Form, FormActions } from '../../components/Form'
import { LinkButton } from '../../components/LinkButton'
import { RefusalNotice } from '../../components/RefusalNotice'
import { useCountdown } from '../../components/useCountdown'
import { fromRecent, type ChosenRegister } from '../register/chosenRegister'
import { SecretFields, useSecretOf } from './SecretFields'

export interface SalvageProps {
  readonly register: ChosenRegister
  readonly onUnlock: (register: ChosenRegister) => void
}

/** Makes a register of its own from what can be read of the damaged one. */
export function Salvage({ register, onUnlock }: SalvageProps) {
  const { which } = register
  const people = useQuery(api.register.people.queryOptions({ input: { which } }))
  const secret = useSecretOf(people.data ?? [])
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [wait, startWait] = useCountdown()
  const salvage = useMutation(
    api.rescue.salvage.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: api.register.recent.key() }),
      onError: (error) => startWait(waitIn(error)),
    }),
  )
  const submit = () => {
    const read = secret.read()
    setProblems(read.problems)
    if (read.problems.length === 0 && wait === 0) salvage.mutate({ which, secret: read.secret })
  }
  if (salvage.data) return <Made made={salvage.data} onUnlock={onUnlock} />
  return (
    <Form keeps="secret" onSubmit={submit}>
      <p>
        Where no backup is new enough: every record that can be read goes into a register of its own beside
        the damaged one, which stays as it is. It opens with the same passphrases. Compare it with the
        restored backup, and record again what is only there.
      </p>
      <ErrorSummary problems={problems} />
      <RefusalNotice error={salvage.error} />
      <SecretFields secret={secret} problems={problems} hint="Yours, as for unlocking" />
      <FormActions
        save={salvage.isPending ? 'Reading' : 'Read what can be read'}
        busy={salvage.isPending}
        disabled={wait > 0}
      >
        {wait > 0 && <span>You can try again in {plural(wait, 'second')}.</span>}
      </FormActions>
    </Form>
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
