import { contract } from '../../../../shared/contract'
import type { EpisodeTable } from '../../database/schema/episodes'
import { missingColumns } from '../../queries/episodes/episodeFacts'
import { episodeTimes } from '../../queries/episodes/episodeTimes'
import { command } from '../../rpc/handlers'
import { ensureInterview } from '../interviews/ensureInterview'
import { oneByOne } from '../oneByOne'
import { saveNamings } from '../persons/nameInForm'
import type { Door } from '../runCommand'
import { checkForm, checkTimes } from './checkEpisode'
import { addChangedGrades } from './grades'
import { openEpisode } from './openEpisode'
import { snapshotIfMoved } from './snapshot'

/** Corrects or completes what was recorded when the child went missing; facts left out stay as they are. */
export const changeEpisode = command(contract.episodes.change, async (scope) => {
  const { input, db, write, audit, now } = scope
  const { id, version, facts, named } = input
  const episode = await openEpisode(db, id)
  checkForm({ facts }, episode, now)
  const after: EpisodeTable = { ...episode, ...missingColumns(facts) }
  checkTimes(episodeTimes(after), now)
  const saved = await write.update('episode', id, version, {
    ...missingColumns(facts),
    ...(await snapshotIfMoved(db, episode, after)),
  })
  await addChangedGrades(scope, id, facts)
  if (after.type !== episode.type) await typeWasWrong(scope, id)
  await saveNamings(scope, { childId: episode.child_id, episodeId: id, interviewId: null }, named)
  await ensureInterview(scope, after)
  audit({
    action: 'episode.changed',
    subject: { kind: 'child', id: episode.child_id },
    detail: { episodeId: id, ref: episode.ref, fields: Object.keys(facts) },
  })
  return saved
})

/** A type corrected here was wrong from the start: what was said of its turning goes with it. */
async function typeWasWrong({ db, write }: Door, episodeId: string): Promise<void> {
  const steps = await db
    .selectFrom('episode_type_history')
    .select('id')
    .where('episode_id', '=', episodeId)
    .where('withdrawn_at', 'is', null)
    .execute()
  await oneByOne(steps, ({ id }) =>
    write.withdraw('episode_type_history', id, 'latest', 'The type was corrected'),
  )
}
