import { useQuery } from '@tanstack/react-query'
import { protocolReview } from '../../../shared/domain/calendar/protocolReview'
import { localDateOf } from '../../../shared/domain/time/london'
import { plainDateWords } from '../../../shared/domain/time/words'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'
import { useNow } from '../../components/useNow'

/** The protocol's review, from 60 days before it on; for whoever changes the settings. */
export function ProtocolToday() {
  const may = useMay('settings.change')
  const settings = useQuery({ ...api.settings.get.queryOptions(), enabled: may })
  const today = localDateOf(useNow())
  const { protocolTitle: title = '', protocolReviewOn: reviewOn = null } = settings.data ?? {}
  const state = protocolReview(reviewOn, today)
  if (reviewOn === null || (state !== 'soon' && state !== 'due')) return null
  return (
    <Banner
      tone={state === 'due' ? 'soon' : 'info'}
      action={<AppLink to={paths.settingsPart('protocol')}>Settings</AppLink>}
    >
      {title === '' ? 'The protocol for missing children' : title}{' '}
      {state === 'due' ? 'was to be' : 'is to be'} reviewed on {plainDateWords(reviewOn)}.
    </Banner>
  )
}
