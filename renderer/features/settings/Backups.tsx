import { useMutation, useQuery } from '@tanstack/react-query'
import { exactly } from '../../../shared/domain/time/moment'
import { backupProblemWords, backupStandingWords } from '../../../shared/text/backupWords'
import { plural } from '../../../shared/text/plural'
import { api, queryClient, type call } from '../../app/api'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { FactsList } from '../../components/FactsList'
import { FormActions, Form } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { StatusWord } from '../../components/StatusWord'
import { When } from '../../components/When'
import { FolderField } from '../register/FolderField'
import { useBackupPlace } from '../register/useBackupPlace'

type Last = NonNullable<Awaited<ReturnType<typeof call.register.backupStatus>>['last']>

/** Where copies go, the last one that was opened and counted, and one more on demand. */
export function Backups() {
  const status = useQuery(api.register.backupStatus.queryOptions())
  const tested = useQuery(api.register.lastTest.queryOptions())
  const { verdict, choose } = useBackupPlace()
  const backup = useMutation(
    api.register.backupNow.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  )
  const { data } = status
  if (!data) return <RefusalNotice error={status.error} />
  const place =
    verdict ?? (data.place === null ? null : { folder: data.place, ok: true, reason: null, service: null })
  return (
    <Form keeps="nothing typed" onSubmit={() => backup.mutate(undefined)}>
      <RefusalNotice error={choose.error ?? backup.error} />
      {backup.data && <Made {...backup.data} />}
      {data.standing !== 'good' && (
        <Banner tone="soon" title={backupStandingWords[data.standing].title}>
          {backupStandingWords[data.standing].why}
        </Banner>
      )}
      <FactsList
        facts={[
          {
            label: 'Last backup',
            value: data.last ? <LastBackup last={data.last} /> : 'None yet',
            note: data.last?.file,
          },
          {
            label: 'Last tested',
            value: tested.data ? (
              <>
                <When moment={exactly(tested.data.at)} as="spoken" />
                {tested.data.good ? ': good' : ': not all good'}
              </>
            ) : (
              'Not yet'
            ),
          },
        ]}
      />
      <FolderField
        id="backup-place"
        label="Second place"
        hint="A network share, another drive, or a memory stick that is kept locked away. Copies are encrypted like the register."
        verdict={place}
        none="Not chosen yet"
        busy={choose.isPending}
        onChoose={() => choose.mutate()}
      />
      <FormActions save={backup.isPending ? 'Backing up' : 'Back up now'} busy={backup.isPending}>
        <AppLink to={paths.testBackup}>Test my backup</AppLink>
      </FormActions>
      <p>To restore a backup, lock (Ctrl+L) and choose “Restore a backup” on the lock screen.</p>
    </Form>
  )
}

function LastBackup({ last }: { readonly last: Last }) {
  return (
    <>
      <When moment={exactly(last.at)} as="spoken" />
      {`: ${plural(last.children, 'child', 'children')}, ${plural(last.episodes, 'episode')}. `}
      {last.elsewhere ? (
        <StatusWord meaning="done">also in the second place</StatusWord>
      ) : last.secondPlace ? (
        <StatusWord meaning="soon">the second place is on the same drive as the register</StatusWord>
      ) : (
        <StatusWord meaning="soon">not in a second place</StatusWord>
      )}
    </>
  )
}

type MadeBackup = Awaited<ReturnType<typeof call.register.backupNow>>

function Made({ file, children, episodes, secondPlace, problem }: MadeBackup) {
  const counted = `${plural(children, 'child', 'children')} and ${plural(episodes, 'episode')}`
  if (problem !== null)
    return (
      <Banner tone="soon" title="The copy is beside the register, not in the second place">
        {backupProblemWords[problem]}
      </Banner>
    )
  return (
    <Banner tone="done" title="Backed up">
      {file}: opened again, checked and counted: {counted}.{' '}
      {secondPlace ? 'It is in the second place too.' : ''}
    </Banner>
  )
}
