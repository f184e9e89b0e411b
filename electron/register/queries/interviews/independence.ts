import { plainName } from '../../../../shared/domain/children/names'
import type { ReadDatabase } from '../../database/types'
import type { Interviewer } from './facts'

/** People who care for a child, by their role. */
const caring = ['foster_carer', 'key_worker', 'mother', 'father', 'step_parent', 'guardian']

/**
 * The interviewer should be nobody who cares for the child, and for a looked-after child independent of the authority
 * (duty 5). A warning, never a refusal: the child may have asked for this person.
 */
export async function independenceWarnings(
  db: ReadDatabase,
  childId: string,
  interviewer: Interviewer | null,
): Promise<string[]> {
  const name = plainName(interviewer?.name ?? '')
  if (name === '') return []
  const child = await db
    .selectFrom('child')
    .select('worker_name')
    .where('id', '=', childId)
    .executeTakeFirst()
  const contacts = await db
    .selectFrom('contact')
    .select('name')
    .where('child_id', '=', childId)
    .where('withdrawn_at', 'is', null)
    .where('role', 'in', caring)
    .execute()
  const warnings: string[] = []
  if (plainName(child?.worker_name ?? '') === name)
    warnings.push("The interviewer is the child's allocated worker. Was another person offered?")
  if (contacts.some((contact) => plainName(contact.name) === name))
    warnings.push('The interviewer is somebody who cares for the child. Was another person offered?')
  return warnings
}
