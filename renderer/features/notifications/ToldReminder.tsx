import { useQueries } from '@tanstack/react-query'
import { plural } from '../../../shared/text/plural'
import { api } from '../../app/api'
import { paths } from '../../app/paths'
import { useMay } from '../../app/useMay'
import { AppLink } from '../../components/AppLink'
import { Banner } from '../../components/Banner'

export interface ToldReminderProps {
  /** Episodes the interview covers. */
  readonly episodes: readonly { readonly id: string; readonly ref: string }[]
}

/** After a return the interview is next; this line says that people are still to be told, and holds nobody up. */
export function ToldReminder({ episodes }: ToldReminderProps) {
  const may = useMay('notifications.record')
  const lists = useQueries({
    queries: episodes.map(({ id }) => ({
      ...api.notifications.ofEpisode.queryOptions({ input: { episodeId: id } }),
      enabled: may,
    })),
  })
  const open = episodes.flatMap((episode, index) => {
    const list = lists[index]?.data
    const count = list?.found?.filter((line) => line.open).length ?? 0
    return may && list?.writable === true && count > 0 ? [{ ...episode, count }] : []
  })
  const [first, ...more] = open
  if (first === undefined) return null
  const link = 'Record it on the episode'
  return (
    <Banner
      title="Who has been told that the child is found or back?"
      action={more.length === 0 && <AppLink to={paths.episode(first.id)}>{link}</AppLink>}
    >
      {open.map(({ id, ref, count }) => (
        <div key={id}>
          {more.length > 0 && (
            <AppLink to={paths.episode(id)} label={`${link} ${ref}`}>
              {ref}
            </AppLink>
          )}
          {more.length > 0 && ': '}
          {plural(count, 'line is', 'lines are')} not answered yet.
        </div>
      ))}
    </Banner>
  )
}
