import { useQuery } from '@tanstack/react-query'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'

/** After a return the interview is next; this line says that people are still to be told, and holds nobody up. */
export function ToldReminder({ episodeId }: { readonly episodeId: string }) {
  const may = useMay('notifications.record')
  const list = useQuery({
    ...api.notifications.ofEpisode.queryOptions({ input: { episodeId } }),
    enabled: may,
  })
  const open = list.data?.found?.filter((line) => line.open).length ?? 0
  if (!may || list.data?.writable !== true || open === 0) return null
  return (
    <Banner
      title="Who has been told that the child is found or back?"
      action={<AppLink to={paths.episode(episodeId)}>Record it on the episode</AppLink>}
    >
      {plural(open, 'line is', 'lines are')} not answered yet.
    </Banner>
  )
}
