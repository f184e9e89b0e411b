import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import { copyPlaceWords, testOutcomeWords } from '../../../shared/text/backupWords'
import { plural } from '../../../shared/text/plural'
import { api, queryClient, type call } from '../../app/api'
import { waitIn } from '../../app/errors'
import { paths } from '../../app/paths'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { ErrorSummary, problemOf, type Problem } from '../../components/ErrorSummary'
import { FactsList } from '../../components/FactsList'
import { Form, FormActions } from '../../components/Form'
import { LineField } from '../../components/LineField'
import { Page } from '../../components/Page'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useCountdown } from '../../components/useCountdown'

type Tested = Awaited<ReturnType<typeof call.register.testBackup>>['copies'][number]

const back = { label: 'Settings', to: paths.settingsPart('backups') }

/** Opens the newest copies as after the loss of the PC, and says what they hold. */
export function TestBackupScreen() {
  const [passphrase, setPassphrase] = useState('')
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [wait, startWait] = useCountdown()
  const test = useMutation(
    api.register.testBackup.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(),
      onError: (error) => startWait(waitIn(error)),
      onSettled: () => setPassphrase(''),
    }),
  )
  const submit = () => {
    const none = passphrase === '' ? [{ fieldId: 'passphrase', message: 'Type your passphrase' }] : []
    setProblems(none)
    if (none.length === 0 && wait === 0) test.mutate({ passphrase })
  }
  return (
    <Page title="Test my backup" back={back} width="column">
      <p>
        The newest copies, here and in the second place, are opened with nothing but what lies there and your
        passphrase, read through and counted. The register itself is not touched.
      </p>
      <Form keeps="secret" onSubmit={submit}>
        <ErrorSummary problems={problems} />
        <RefusalNotice error={test.error} />
        <LineField
          id="passphrase"
          label="Your passphrase"
          secret
          width="medium"
          maxLength={1024}
          value={passphrase}
          onChange={setPassphrase}
          error={problemOf(problems, 'passphrase')}
        />
        <FormActions
          save={test.isPending ? 'Testing' : 'Test my backup'}
          busy={test.isPending}
          wait={wait}
        ></FormActions>
      </Form>
      {test.data && <Result copies={test.data.copies} />}
    </Page>
  )
}

function Result({ copies }: { readonly copies: readonly Tested[] }) {
  const good = copies.every(({ outcome }) => outcome === 'good')
  return (
    <>
      <Banner
        tone={good ? 'done' : 'problem'}
        title={good ? 'The backups are good' : 'Not every backup is good'}
        action={<AppLink to={paths.backupCertificate}>Certificate</AppLink>}
      >
        {good ? 'The certificate can be printed or saved.' : 'The certificate says so too.'}
      </Banner>
      {copies.map((copy) => (
        <Section key={copy.where} id={copy.where} heading={copyPlaceWords[copy.where]}>
          <FactsList facts={factsOf(copy)} />
        </Section>
      ))}
    </>
  )
}

function factsOf({ file, outcome, children, episodes, interviews, auditEntries, lastEntryAt }: Tested) {
  const result = { label: 'Result', value: testOutcomeWords[outcome] }
  if (outcome !== 'good') return [{ label: 'Copy', value: file ?? 'None' }, result]
  return [
    { label: 'Copy', value: file },
    result,
    { label: 'Last entry in it', value: lastEntryAt === null ? 'None' : exactWords(exactly(lastEntryAt)) },
    {
      label: 'It holds',
      value: `${plural(children, 'child', 'children')}, ${plural(episodes, 'episode')}, ${plural(interviews, 'interview')}`,
      note: `${plural(auditEntries, 'entry', 'entries')} of the audit trail`,
    },
  ]
}
