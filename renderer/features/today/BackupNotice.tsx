import { useQuery } from '@tanstack/react-query'
import { exactly } from '../../../shared/domain/time/moment'
import { backupStandingWords } from '../../../shared/text/backupWords'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useSession } from '../../app/session'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { When } from '../../components/When'
import { EVERY_MINUTE } from './board'

/**
 * Amber while the register is not backed up as it should be. That there is no good copy is told to everybody; where
 * copies lie, to whoever can change it.
 */
export function BackupNotice() {
  const { demo } = useSession()
  const mine = useMay('register.manage')
  const status = useQuery({
    ...api.register.backupStatus.queryOptions(),
    refetchInterval: EVERY_MINUTE,
    enabled: !demo,
  })
  const { data } = status
  if (!data || data.standing === 'good') return null
  const { standing, last, lastElsewhereAt } = data
  if (!mine && standing !== 'old' && standing !== 'none') return null
  const { title, why } = backupStandingWords[standing]
  const at = standing === 'old' ? (last?.at ?? null) : standing === 'elsewhereOld' ? lastElsewhereAt : null
  return (
    <Banner
      tone="soon"
      title={title}
      action={mine ? <AppLink to={paths.settingsPart('backups')}>Backups</AppLink> : undefined}
    >
      {at !== null && (
        <>
          It was made <When moment={exactly(at)} as="ago" />.{' '}
        </>
      )}
      {why} {!mine && 'Tell an administrator of the register.'}
    </Banner>
  )
}
