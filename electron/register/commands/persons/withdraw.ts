import { contract } from '../../../../shared/contract'
import { command } from '../../rpc/handlers'

/** A person recorded in error; kept, with the reason. */
export const withdrawPerson = command(contract.persons.withdraw, async ({ input, write, audit }) => {
  const { id, version, reason } = input
  const saved = await write.withdraw('person', id, version, reason)
  audit({ action: 'person.withdrawn', subject: { kind: 'person', id }, detail: { reason } })
  return saved
})

/** A withdrawn person stands in the lists again. */
export const bringBackPerson = command(contract.persons.bringBack, async ({ input, write, audit }) => {
  const { id, version } = input
  const back = await write.bringBack('person', id, version)
  const saved = await write.update('person', id, back.version, { merged_into: null })
  audit({ action: 'person.broughtBack', subject: { kind: 'person', id } })
  return saved
})
