import { contract } from '../../../../shared/contract'
import { Refusal } from '../../../../shared/contract/errors'
import { command, type InputOf } from '../../rpc/handlers'
import type { RowPatch } from '../rowShapes'
import { InputProblems } from '../inputProblems'
import { liveChild } from './childRow'
import { withdrawPartOf } from './parts'

type ContactForm = InputOf<typeof contract.children.saveContact>

/** Somebody around a child: new without an id, changed with one. */
export const saveContact = command(contract.children.saveContact, async ({ input, db, write, audit }) => {
  const { childId, id, version } = input
  await liveChild(db, childId)
  const held =
    id === null
      ? null
      : await db.selectFrom('contact').select(['child_id', 'role']).where('id', '=', id).executeTakeFirst()
  if (held === undefined || (held !== null && held.child_id !== childId))
    throw new Refusal('NOT_FOUND', { what: 'contact' })
  checkContact(input, held?.role)
  const columns = { ...contactColumns(input), child_id: childId }
  const saved =
    id === null
      ? await write.insert('contact', columns)
      : await write.update('contact', id, version ?? 0, columns)
  audit({
    action: id === null ? 'child.contactAdded' : 'child.contactChanged',
    subject: { kind: 'child', id: childId },
    detail: { contactId: saved.id },
  })
  return saved
})

/** A person recorded in error; kept, with the reason. */
export const withdrawContact = command(contract.children.withdrawContact, async (scope) =>
  withdrawPartOf(scope, { ...scope.input, kind: 'contact' }),
)

/** A reason is asked for where somebody must not simply be told: the next person on duty has to know it. */
function checkContact(input: ContactForm, heldRole: string | undefined): void {
  const problems = new InputProblems()
  problems.code('role', 'contactRole', input.role, heldRole)
  if (input.mayBeTold !== 'tell' && (input.mayBeToldReason ?? '') === '')
    problems.add('mayBeToldReason', 'Say why this person must not be told, or must be asked first.')
  problems.throwIfAny()
}

function contactColumns(input: ContactForm) {
  const blankAsNull = (value: string | null): string | null => (value === '' ? null : value)
  return {
    name: input.name,
    role: input.role,
    parental_responsibility: input.parentalResponsibility,
    agency: blankAsNull(input.agency),
    phone: blankAsNull(input.phone),
    email: blankAsNull(input.email),
    address: blankAsNull(input.address),
    may_be_told: input.mayBeTold,
    may_be_told_reason: blankAsNull(input.mayBeToldReason),
    address_confidential: Number(input.addressConfidential),
  } satisfies RowPatch<'contact'>
}
