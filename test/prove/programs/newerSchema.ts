import { sql } from 'kysely'
import type { Migration } from '../../../electron/register/database/migrate'
import { migrations } from '../../../electron/register/database/migrations'
import type { Opening } from '../../../electron/register/unlock/unlockRegister'

const newest = migrations.at(-1)?.number ?? 0
const steps = 30

/** The schema after every newer step. */
export const newerNumber = newest + steps * 10

/** Steps of a Homeward to come, each with a table and rows of its own: long enough to be killed in the middle. */
const newer: readonly Migration[] = Array.from({ length: steps }, (_, step) => ({
  number: newest + (step + 1) * 10,
  up: async (db) => {
    const table = step === steps - 1 ? 'newer_last' : `newer_${step}`
    await sql.raw(`create table ${table} (id integer primary key, words text not null) strict`).execute(db)
    const rows = step === steps - 1 ? 1 : 500
    await sql
      .raw(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${rows})
         insert into ${table} select i, hex(randomblob(100)) from n`,
      )
      .execute(db)
  },
}))

/** Opens as a Homeward to come would. */
export function newerOpening(opening: Opening): Opening {
  return { ...opening, migrations: [...migrations, ...newer] }
}
