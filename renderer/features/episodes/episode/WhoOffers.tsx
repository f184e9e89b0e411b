import { useQuery } from '@tanstack/react-query'
import { api } from '../../../app/api'
import { RefusalNotice } from '../../../components/RefusalNotice'

/** Who must offer the interview, who was asked and who answered, in a sentence or two. */
export function WhoOffers({ episodeId }: { readonly episodeId: string }) {
  const offering = useQuery(api.offering.forEpisode.queryOptions({ input: { episodeId } }))
  if (offering.data === undefined) return <RefusalNotice error={offering.error} />
  return <p>{offering.data.sentences.join(' ')}</p>
}
