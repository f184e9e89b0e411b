import { rolePermissions, roles, type Permission } from '../../../../shared/contract/permissions'
import { isOwnWork, type Authors } from '../../../../shared/domain/interviews/signOff'
import type { LocalDate } from '../../../../shared/domain/time/localDate'
import type { InterviewTable } from '../../database/schema/interviews'
import type { ReadDatabase } from '../../database/types'

/** Whose work an interview is: who held it and who finished it. */
export async function authorsOf(
  db: ReadDatabase,
  { submitted_by, interviewer_id }: Pick<InterviewTable, 'submitted_by' | 'interviewer_id'>,
): Promise<Authors> {
  const worker =
    interviewer_id === null
      ? undefined
      : await db
          .selectFrom('worker')
          .select(['name', 'user_id'])
          .where('id', '=', interviewer_id)
          .executeTakeFirst()
  return {
    submittedBy: submitted_by,
    interviewerUser: worker?.user_id ?? null,
    interviewerName: worker?.name ?? null,
  }
}

/** Whether anybody in the register may sign this interview. */
export async function somebodyMaySign(
  db: ReadDatabase,
  authors: Authors,
  today: LocalDate,
): Promise<boolean> {
  return somebodyMay(db, 'interviews.signOff', authors, today)
}

/** Whether there is somebody in the register with this right whose own work it is not. */
export async function somebodyMay(
  db: ReadDatabase,
  right: Permission,
  authors: Authors,
  today: LocalDate,
): Promise<boolean> {
  const users = await db
    .selectFrom('user')
    .select(['id', 'name', 'role', 'ends_on'])
    .where('withdrawn_at', 'is', null)
    .execute()
  return users.some(
    ({ id, name, role, ends_on }) =>
      (ends_on === null || ends_on >= today) && has(role, right) && !isOwnWork({ userId: id, name }, authors),
  )
}

function has(role: string, right: Permission): boolean {
  const known = roles.find((one) => one === role)
  return known !== undefined && rolePermissions[known].includes(right)
}
