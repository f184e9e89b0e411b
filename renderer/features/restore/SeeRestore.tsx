import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import { plural } from '../../../shared/text/plural'
import { call, queryClient } from '../../app/api'
import { FactsList } from '../../components/FactsList'
import { Section } from '../../components/Section'
import type { ChosenCopy, CopySecret, RestorePlan } from './restoring'
import { useSecret } from './SecretFields'
import { SecretForm } from './SecretForm'
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
  const fields = useSecret(copy.source, who)
  const restore = async (secret: CopySecret) => {
    const done = await call.restore.carryOut({ plan: plan.plan, secret })
    await queryClient.invalidateQueries()
    onDone(done)
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
        <SecretForm
          secret={fields}
          save="Restore this backup"
          saving="Restoring"
          onSecret={restore}
          onBack={onBack}
        >
          For this Homeward asks for your passphrase again.
        </SecretForm>
      </Section>
    </>
  )
}
