import { call } from '../../app/api'
import type { ChosenCopy, RestorePlan, RestoreTarget } from './restoring'
import { useSecret } from './SecretFields'
import { SecretForm } from './SecretForm'

export interface OpenCopyProps {
  readonly copy: ChosenCopy
  readonly target: RestoreTarget
  readonly onBack: () => void
  /** With whose passphrase it was opened, where somebody said. */
  readonly onOpened: (plan: RestorePlan, who: string | null) => void
}

/** Opens the copy and checks all of it, before anything is said or done. */
export function OpenCopy({ copy, target, onBack, onOpened }: OpenCopyProps) {
  const { source, name } = copy
  const fields = useSecret(source)
  return (
    <SecretForm
      secret={fields}
      save="Check this backup"
      saving="Checking"
      onSecret={async (secret) =>
        onOpened(await call.restore.look({ source, target, secret }), fields.typed.slotId)
      }
      onBack={onBack}
    >
      {name} is opened and read through. Nothing is changed yet.
    </SecretForm>
  )
}
