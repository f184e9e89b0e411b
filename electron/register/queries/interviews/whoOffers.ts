import { askedWords } from '../../../../shared/text/askedWords'
import { newestAsk } from '../../../../shared/domain/interviews/asking'
import type { RequestShape } from '../../../../shared/contract/offering'
import { whoMustOffer } from '../../../../shared/text/whoMustOffer'
import type { EpisodeTable } from '../../database/schema/episodes'
import { authorityName } from '../authorityName'
import { groupOfRow } from '../episodes/listRows'
import { readStatusAtStart } from '../episodes/statusAtStart'
import type { Viewing } from '../viewing'

type GroupedRow = Pick<EpisodeTable, 'status_at_start' | 'group_override'>

/** Who must offer the interview about an episode, as a sentence. */
export function offererOf(episode: GroupedRow, viewing: Viewing): string {
  const { responsible, host } = authoritiesOf(episode, viewing)
  return whoMustOffer(groupOfRow(episode, viewing).group, responsible, host)
}

/** Whom to ask to hold it, as far as the register knows: the host, or the authority that answers for the child. */
export function couldAsk(
  episode: GroupedRow,
  viewing: Viewing,
): { readonly askedOf: string; readonly askedName: string | null } | null {
  const { responsible, host } = authoritiesOf(episode, viewing)
  const { group } = groupOfRow(episode, viewing)
  if (group === 'care_own_out_of_area') return { askedOf: 'host_la', askedName: host }
  return group === 'care_other_la' ? { askedOf: 'responsible_la', askedName: responsible } : null
}

/** The newest request in words; null where nobody was asked. */
export function newestAskWords(requests: readonly RequestShape[], { now }: Viewing): string | null {
  const newest = newestAsk(requests)
  return newest === null ? null : askedWords(newest, now)
}

function authoritiesOf({ status_at_start }: GroupedRow, viewing: Viewing) {
  const status = readStatusAtStart(status_at_start)
  return {
    responsible: authorityName(status?.responsibleLa ?? null, viewing),
    host: authorityName(status?.placementLa ?? null, viewing),
  }
}
