import { contract } from '../../../../shared/contract'
import type { ReadDatabase } from '../../database/types'
import { query } from '../../rpc/handlers'
import { readSettings } from '../settings/readSettings'

/** The six steps after creating: what the register shows as done, or a person has ticked. */
export const firstSteps = query(contract.register.firstSteps, async ({ db }) => {
  const settings = await readSettings(db)
  const ticked = new Set(settings.firstStepsTicked)
  return {
    council: ticked.has('council') || (settings.laCode !== null && settings.responsibleManager !== ''),
    recoverySheet: settings.recoveryKeepers !== null,
    backupPlace: ticked.has('backupPlace') || settings.backupPlace !== null,
    children: ticked.has('children') || (await hasNamedChild(db)),
    colleagues: ticked.has('colleagues') || (await hasColleague(db)),
    firstEpisode: await hasRecordedEpisode(db),
  }
})

async function hasNamedChild(db: ReadDatabase): Promise<boolean> {
  const found = await db
    .selectFrom('child')
    .select('id')
    .where('withdrawn_at', 'is', null)
    .where((is) => is.or([is('forename', 'is not', null), is('surname', 'is not', null)]))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

async function hasColleague(db: ReadDatabase): Promise<boolean> {
  const people = await db.selectFrom('user').select('id').where('withdrawn_at', 'is', null).limit(2).execute()
  return people.length > 1
}

async function hasRecordedEpisode(db: ReadDatabase): Promise<boolean> {
  const found = await db
    .selectFrom('episode')
    .select('id')
    .where('source', 'in', ['recorded', 'demo'])
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
