import { Banner } from '../../../components/Banner'
import type { EpisodePage } from '../episodePage'

/** What must still be known before the episode can be closed; an open episode of a child still missing asks for nothing. */
export function BeforeClosing({ episode }: { readonly episode: EpisodePage }) {
  const { status, stillMissing, beforeClosing } = episode
  if (status !== 'open' || stillMissing || beforeClosing.length === 0) return null
  return <Banner title="Before it can be closed">Still to be recorded: {beforeClosing.join('; ')}.</Banner>
}
