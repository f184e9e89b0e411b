import type { NotificationLineShape } from '../../../../../shared/contract/notifications'
import { isKnown } from '../../../../../shared/domain/time/moment'
import { shortWords } from '../../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../../database/types'
import { linesOfEpisode } from '../../../queries/notifications/ofEpisode'
import type { Viewing } from '../../../queries/viewing'

/** Who was told of an episode, a sentence for each checklist: told, not told and why, not recorded. */
export async function readTold(
  db: ReadDatabase,
  episodeId: string,
  viewing: Viewing,
): Promise<readonly string[]> {
  const row = await db.selectFrom('episode').selectAll().where('id', '=', episodeId).executeTakeFirstOrThrow()
  const { missing, found } = await linesOfEpisode(db, row, viewing)
  return [
    `That the child is missing: ${listWords(missing, viewing)}`,
    ...(found === null ? [] : [`That the child is found or back: ${listWords(found, viewing)}`]),
  ]
}

function listWords(lines: readonly NotificationLineShape[], { now }: Viewing): string {
  const told = lines.flatMap(({ label, notice }) => {
    if (notice?.told !== true) return []
    return [isKnown(notice.at) ? `${label} (${shortWords(notice.at, now)})` : label]
  })
  const notTold = lines.flatMap(({ label, notice }) =>
    notice?.told === false ? [`${label} (${notice.notToldReason ?? 'no reason'})`] : [],
  )
  const open = lines.filter((line) => line.open).map(({ label }) => label)
  return [part('told', told), part('not told', notTold), part('not recorded', open)]
    .filter((words) => words !== null)
    .join(' ')
}

function part(what: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : `${what}: ${names.join('; ')}.`
}
