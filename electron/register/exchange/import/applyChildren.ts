import type { NewRow, RowPatch } from '../../commands/rowShapes'
import type { NamedChild } from '../sheets/namesList'
import type { Importing } from './applyPlan'
import type { NewChild } from './planChildren'

/** How many rows are written before others get their turn. */
export const rowsABreath = 200

/** Writes the children and answers where each one is: CHILD upper-cased to the child's id. */
export async function applyChildren(work: Importing): Promise<Map<string, string>> {
  const { door, plan, choices, report } = work
  const ids = new Map([...plan.children.matched].map(([key, child]) => [key, child.id]))
  const { newChildren } = plan.children
  for (const [at, child] of newChildren.entries()) {
    if (at % rowsABreath === 0) {
      report(0.4 * (at / newChildren.length), 'Children')
      // oxlint-disable-next-line eslint/no-await-in-loop
      await door.breathe()
    }
    const same = choices.sameChild.get(child.key)
    // One connection, one transaction: rows follow each other.
    // oxlint-disable-next-line eslint/no-await-in-loop
    ids.set(
      child.key,
      same === undefined ? await insertChild(work, child) : await joinChild(work, child, same),
    )
  }
  for (const { child, patch } of [...plan.children.fills, ...plan.names.fills])
    // oxlint-disable-next-line eslint/no-await-in-loop
    await door.write.update('child', child.id, 'latest', patch)
  return ids
}

async function insertChild(work: Importing, child: NewChild): Promise<string> {
  const { door, plan, batchId } = work
  const source = plan.kind === 'earlierEpisodes' ? 'template' : 'imported'
  const row: NewRow<'child'> = {
    local_ref: child.localRef,
    forename: child.forename,
    surname: child.surname,
    dob: child.dob,
    dob_precision: child.dob === null ? 'unknown' : 'exact',
    sex_903: child.sex903,
    ethnicity: child.ethnicity,
    responsible_la: plan.kind === 'ssda903' ? work.ownLa : null,
    ...nameColumns(plan.names.forNew.get(child.key)),
    source,
    import_batch_id: batchId,
  }
  const { id } = await door.write.insert('child', row)
  if (child.upn !== null)
    await door.write.insert('child_identifier', {
      child_id: id,
      kind: 'upn',
      value: child.upn,
      source,
      import_batch_id: batchId,
    })
  return id
}

/** The person said that the child of the file is one recorded before without an id. */
async function joinChild({ door, plan }: Importing, child: NewChild, id: string): Promise<string> {
  await door.write.update('child', id, 'latest', {
    local_ref: child.localRef,
    ...(child.sex903 === null ? {} : { sex_903: child.sex903 }),
    ...(child.ethnicity === null ? {} : { ethnicity: child.ethnicity }),
    ...nameColumns(plan.names.forNew.get(child.key)),
  })
  return id
}

function nameColumns(name: NamedChild | undefined): RowPatch<'child'> {
  if (name === undefined) return {}
  return {
    ...(name.forename === null ? {} : { forename: name.forename }),
    ...(name.surname === null ? {} : { surname: name.surname }),
    ...(name.worker === null ? {} : { worker_name: name.worker }),
    ...(name.dob === null ? {} : { dob: name.dob, dob_precision: 'exact' as const }),
  }
}
