import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { api, queryClient, type call } from '../../app/api'
import { waitIn } from '../../app/errors'
import { ErrorSummary, type Problem } from '../../components/ErrorSummary'
import { FactsList } from '../../components/FactsList'
import { Form, FormActions } from '../../components/Form'
import { RefusalNotice } from '../../components/RefusalNotice'
import { Section } from '../../components/Section'
import { useCountdown } from '../../components/useCountdown'
import { SecretFields, useSecret } from './SecretFields'
import type { ChosenCopy, RestorePlan } from './restoring'
import { WhatIsLost } from './WhatIsLost'

export interface SeeRestoreProps {
  readonly copy: ChosenCopy
  readonly plan: RestorePlan
  /** Who opened the copy: nobody says twice who they are. */
  readonly who: string | null
  readonly onBack: () => void
  readonly onDone: (done: Awaited<ReturnType<typeof call.restore.carryOut>>) => void
}

/** What the copy holds, what would be lost, what becomes of what is there; then the passphrase once more. */
export function SeeRestore({ copy, plan, who, onBack, onDone }: SeeRestoreProps) {
  const secret = useSecret(copy.source, who)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [wait, startWait] = useCountdown()
  const restore = useMutation(
    api.restore.carryOut.mutationOptions({
      onSuccess: async (done) => {
        await queryClient.invalidateQueries()
        onDone(done)
      },
      onError: (error) => startWait(waitIn(error)),
    }),
  )
  const submit = () => {
    const read = secret.read()
    setProblems(read.problems)
    if (read.problems.length === 0 && wait === 0) restore.mutate({ plan: plan.plan, secret: read.secret })
  }
  const { council, lastEntryAt, counts } = plan.copy
  return (
    <>
      <Section id="copy" heading="This backup is good">
        <FactsList
          facts={[
            { label: 'Backup', value: plan.copy.name, note: council },
            {
              label: 'Last entry in it',
              value: lastEntryAt === null ? 'None' : exactWords(exactly(lastEntryAt)),
            },
            {
              label: 'It holds',
              value: `${plural(counts.children, 'child', 'children')}, ${plural(counts.episodes, 'episode')}, ${plural(counts.interviews, 'interview')}`,
            },
            { label: 'It becomes', value: `${plan.file} in ${plan.folder}` },
          ]}
        />
      </Section>
      <Section id="lost" heading="What would be lost">
        <WhatIsLost plan={plan} />
      </Section>
      <Section id="restore" heading="Restore it">
        <Form keeps="secret" onSubmit={submit}>
          <ErrorSummary problems={problems} />
          <RefusalNotice error={restore.error ?? secret.error} />
          <p>For this Homeward asks for your passphrase again.</p>
          <SecretFields secret={secret} problems={problems} />
          <FormActions
            save={restore.isPending ? 'Restoring' : 'Restore this backup'}
            busy={restore.isPending}
            disabled={wait > 0}
          >
            <Button variant="default" onClick={onBack}>
              Back
            </Button>
            {wait > 0 && <span>You can try again in {plural(wait, 'second')}.</span>}
          </FormActions>
        </Form>
      </Section>
    </>
  )
}
