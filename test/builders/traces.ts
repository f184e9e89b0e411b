import type { OpenRegister } from '../../electron/register/openRegister'

/** What commands leave behind, to compare before and after. */
export interface Traces {
  readonly audit: readonly string[]
  readonly history: number
}

/** The actions of the audit trail, oldest first, and how many changes the history holds. */
export async function tracesOf({ db }: OpenRegister): Promise<Traces> {
  const audit = await db.selectFrom('audit').select('action').orderBy('seq').execute()
  const { history } = await db
    .selectFrom('history')
    .select((select) => select.fn.countAll<number>().as('history'))
    .executeTakeFirstOrThrow()
  return { audit: audit.map(({ action }) => action), history }
}

/** The actions entered since, and how many changes were kept. */
export async function tracesSince(open: OpenRegister, before: Traces): Promise<Traces> {
  const now = await tracesOf(open)
  return { audit: now.audit.slice(before.audit.length), history: now.history - before.history }
}
