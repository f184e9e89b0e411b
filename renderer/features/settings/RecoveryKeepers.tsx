import type { Settings } from '../../../shared/domain/settings'
import { isInstant } from '../../../shared/domain/time/instant'
import { exactly } from '../../../shared/domain/time/moment'
import { exactWords } from '../../../shared/domain/time/words'
import { Banner } from '../../components/Banner'
import { FactsList } from '../../components/FactsList'

/** Who keeps the two copies, and since when; a warning where nobody has proved one. */
export function RecoveryKeepers({ keepers }: { readonly keepers: Settings['recoveryKeepers'] }) {
  if (keepers === null)
    return (
      <Banner tone="soon" title="No recovery sheet is put away">
        If the passphrase is lost now, the register stays closed for ever. Make a sheet.
      </Banner>
    )
  const { names, provedAt } = keepers
  return (
    <FactsList
      facts={[
        { label: 'Kept by', value: names.join(' and ') },
        { label: 'Proved', value: isInstant(provedAt) ? exactWords(exactly(provedAt)) : provedAt },
      ]}
    />
  )
}
