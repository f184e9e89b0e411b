import { contract } from '../../../../shared/contract'
import type { RecentRecord } from '../../../../shared/contract/finding'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { foundChildren } from './foundChildren'
import { foundEpisodes } from './foundEpisodes'
import { foundInterviews } from './foundInterviews'

/** So many are listed. */
const mostListed = 8
/** So far back the audit trail is read: a morning's work, not a year's. */
const mostRead = 400

type Kind = 'child' | 'episode' | 'interview'

interface Opened {
  readonly kind: Kind
  readonly id: string
}

/**
 * What this person opened last. It is read from the audit trail, which knows who looked at what: no second list is
 * kept, and after an unlock the same records are at hand. A view counts once in five minutes there, so the order can
 * be a few minutes old.
 */
export const recent = query(contract.finding.recent, async ({ db, session, now }) => {
  const today = localDateOf(now)
  const opened = await lastOpened(db, session.user.id)
  const ids = (kind: Kind) => opened.filter((each) => each.kind === kind).map(({ id }) => id)
  const children = new Map((await foundChildren(db, ids('child'), today)).map((each) => [each.id, each]))
  const episodes = new Map((await foundEpisodes(db, ids('episode'), today)).map((each) => [each.id, each]))
  const interviews = new Map(
    (await foundInterviews(db, ids('interview'), today)).map((each) => [each.id, each]),
  )
  return opened.flatMap(({ kind, id }): RecentRecord[] => {
    const child = children.get(id)
    const episode = episodes.get(id)
    const interview = interviews.get(id)
    if (kind === 'child' && child !== undefined) return [{ kind, child }]
    if (kind === 'episode' && episode !== undefined) return [{ kind, episode }]
    return kind === 'interview' && interview !== undefined ? [{ kind, interview }] : []
  })
})

async function lastOpened(db: ReadDatabase, userId: string): Promise<Opened[]> {
  const rows = await db
    .selectFrom((from) =>
      from
        .selectFrom('audit')
        .select(['seq', 'actor_id', 'action', 'subject_id', 'detail'])
        .orderBy('seq', 'desc')
        .limit(mostRead)
        .as('newest'),
    )
    .select(['action', 'subject_id', 'detail'])
    .where('actor_id', '=', userId)
    .where('action', 'in', ['child.viewed', 'episode.viewed', 'interview.viewed'])
    .orderBy('seq', 'desc')
    .execute()
  const opened = new Map<string, Opened>()
  for (const row of rows) {
    const each = openedBy(row)
    if (each !== null && opened.size < mostListed && !opened.has(each.id)) opened.set(each.id, each)
  }
  return [...opened.values()]
}

function openedBy(row: { action: string; subject_id: string | null; detail: string }): Opened | null {
  const detail = JSON.parse(row.detail) as { episodeId?: unknown; interviewId?: unknown }
  if (row.action === 'child.viewed' && row.subject_id !== null) return { kind: 'child', id: row.subject_id }
  if (typeof detail.episodeId === 'string') return { kind: 'episode', id: detail.episodeId }
  return typeof detail.interviewId === 'string' ? { kind: 'interview', id: detail.interviewId } : null
}
