import { labelFor } from '../../../../../shared/codes'
import type { LocalDate } from '../../../../../shared/domain/time/localDate'
import type { ReadDatabase } from '../../../database/types'
import type { SummaryAction, SummaryContact, SummaryFlag } from '../data'

/** Flags that hold on a day, the oldest first. */
export async function readFlags(
  db: ReadDatabase,
  childId: string,
  day: LocalDate,
): Promise<readonly SummaryFlag[]> {
  const rows = await db
    .selectFrom('child_flag')
    .select(['flag', 'started_on', 'told_by', 'note'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', day)]))
    .orderBy('started_on')
    .orderBy('id')
    .execute()
  return rows.map(({ flag, started_on, told_by, note }) => ({
    label: labelFor('childFlag', flag),
    since: started_on,
    toldBy: told_by,
    note,
  }))
}

/** Actions not yet done, the earliest due first and those without a date last. */
export async function readActions(db: ReadDatabase, childId: string): Promise<readonly SummaryAction[]> {
  const rows = await db
    .selectFrom('action')
    .select(['type', 'what', 'owner', 'due_on'])
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('done_on', 'is', null)
    .where('type', '!=', 'none')
    .orderBy((order) => order('due_on', 'is', null))
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  return rows.map(({ type, what, owner, due_on }) => ({
    what: actionWords(labelFor('actionType', type), what),
    owner,
    dueOn: due_on,
  }))
}

function actionWords(label: string, what: string | null): string {
  return what === null || what.trim() === '' ? label : `${label}: ${what}`
}

const FIRST = { do_not_tell: 0, ask_first: 1, tell: 2 } as const

/** People around the child, those who must not be told first. A confidential address does not leave the register. */
export async function readContacts(db: ReadDatabase, childId: string): Promise<readonly SummaryContact[]> {
  const rows = await db
    .selectFrom('contact')
    .select([
      'name',
      'role',
      'parental_responsibility',
      'agency',
      'phone',
      'may_be_told',
      'may_be_told_reason',
      'address_confidential',
    ])
    .select((column) =>
      column
        .case()
        .when('address_confidential', '=', 0)
        .then(column.ref('address'))
        .else(null)
        .end()
        .as('address'),
    )
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows
    .map((row) => ({
      name: row.name,
      role: labelFor('contactRole', row.role),
      parentalResponsibility: row.parental_responsibility === 'yes',
      agency: row.agency,
      phone: row.phone,
      address: row.address,
      addressConfidential: row.address_confidential === 1,
      mayBeTold: row.may_be_told,
      reason: row.may_be_told_reason,
    }))
    .toSorted((a, b) => FIRST[a.mayBeTold] - FIRST[b.mayBeTold])
}

/** How often it was written down that something about the child was shared. */
export async function readShareCount(db: ReadDatabase, childId: string): Promise<number> {
  const { count } = await db
    .selectFrom('share')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return count
}
