import { isKnown } from '../../../../shared/domain/time/moment'
import { exactWords } from '../../../../shared/domain/time/words'
import type { ReadDatabase } from '../../database/types'
import { withLabels } from '../../queries/children/labels'
import { waitingInterviews } from '../../queries/interviews/waiting'
import { missingNow } from '../../queries/today/missingNow'
import type { Viewing } from '../../queries/viewing'
import type { ProfileData } from '../childProfile/data'
import { readProfile } from '../childProfile/readProfile'
import type { PackData } from './outOfHours'

/**
 * Everything the out-of-hours pack says; children whose record is closed to the reader stand in its lists as whom to
 * ring.
 *
 * @param childIds whose profiles go in
 * @throws NOT_FOUND
 */
export async function readPack(
  db: ReadDatabase,
  childIds: readonly string[],
  viewing: Viewing,
): Promise<PackData> {
  const profiles: ProfileData[] = []
  for (const childId of new Set(childIds))
    // One connection: children follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    profiles.push(await readProfile(db, { childId, withPeople: false }, viewing))
  // Nobody is "me" on a paper.
  const missing = await missingNow(db, viewing, '')
  return {
    now: viewing.now,
    nextOpen: viewing.nextOpen,
    phones: viewing.settings.outOfHoursPhones.split('\n').filter((line) => line.trim() !== ''),
    missing: missing.map(({ child, start, typeLabel, ref, placement }) => ({
      child: child.label,
      words: isKnown(start)
        ? `${typeLabel}, since ${exactWords(start)}`
        : `${typeLabel}, since when is not known`,
      ref,
      placement,
    })),
    interviews: await fallingDue(db, viewing),
    profiles,
  }
}

async function fallingDue(db: ReadDatabase, viewing: Viewing): Promise<PackData['interviews']> {
  const waiting = await waitingInterviews(db, viewing)
  const due = waiting.filter(({ list }) => list === 'overdue' || list === 'beforeNextOpen')
  const labelled = await withLabels(db, due, ({ interview }) => interview.child_id, viewing.today)
  return labelled.flatMap(({ row: { episodes, clock }, child }) => {
    if (clock.dueAt === null) return []
    const refs = episodes.map(({ ref }) => ref).join(', ')
    return [{ child: child.label, dueAt: clock.dueAt, refs }]
  })
}
