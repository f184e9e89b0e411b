import { expect } from 'vitest'
import { addColleague, sitDown } from './secondPerson'
import type { WholeRegister } from './wholeRegister'

/** A child whose time is over: looked after, died at 15, more than 15 years ago. @returns the record's id */
export async function childTimeOver({ client, open }: WholeRegister, surname: string): Promise<string> {
  const { id } = await client.children.add({
    forename: 'Mika',
    surname,
    dob: '1990-02-01',
    dobPrecision: 'exact',
  })
  await client.children.setStatus({
    childId: id,
    careStatus: 'looked_after',
    legalStatus: 'C2',
    startedOn: '2000-01-08',
  })
  await open.db.updateTable('child').set({ date_of_death: '2005-06-01' }).where('id', '=', id).execute()
  return id
}

/** Whoever sits at the register asks, and a colleague, who sits there afterwards, confirms. */
export async function destroyByTwo({ client, open }: WholeRegister, childId: string): Promise<void> {
  const asked = await client.retention.askDestroy({
    childId,
    reason: 'The time is over',
    archive: 'none',
    archiveNote: 'Nothing in it that anybody will ask for',
    advisedBy: null,
  })
  sitDown(open, await addColleague(open, `Dana Price ${childId.slice(-12)}`, 'teamLead'))
  const { rewritten } = await client.retention.destroy({ id: asked.id, version: asked.version })
  expect(rewritten).toBe(true)
}
