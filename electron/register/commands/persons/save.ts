import { contract } from '../../../../shared/contract'
import { command } from '../../rpc/handlers'

/** A person of concern: new without an id, changed with one. */
export const savePerson = command(contract.persons.save, async ({ input, write, audit }) => {
  const { id, version } = input
  const blankAsNull = (value: string | null): string | null => (value === '' ? null : value)
  const columns = {
    name: input.name,
    also_called: blankAsNull(input.alsoCalled),
    description: blankAsNull(input.description),
    risk_note: blankAsNull(input.riskNote),
  }
  const saved =
    id === null
      ? await write.insert('person', columns)
      : await write.update('person', id, version ?? 0, columns)
  audit({
    action: id === null ? 'person.added' : 'person.changed',
    subject: { kind: 'person', id: saved.id },
  })
  return saved
})
