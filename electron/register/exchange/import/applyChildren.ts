import type { NewRow, RowPatch } from '../../commands/rowShapes'
import type { NamedChild } from '../sheets/namesList'
import { eachInTurn, type Importing } from './importing'
import type { NewChild } from './planChildren'

/** Writes the children and answers where each one is: its key in the files to the child's id. */
export async function applyChildren(work: Importing): Promise<Map<string, string>> {
  const { door, plan } = work
  const ids = new Map([...plan.children.matched].map(([key, child]) => [key, child.id]))
  const part = { from: 0, to: 0.4, stage: 'Children' }
  await eachInTurn(work, plan.children.newChildren, part, async (child) => {
    ids.set(child.key, await insertChild(work, child))
  })
  const fills = [...plan.children.fills, ...plan.names.fills]
  await eachInTurn(work, fills, { ...part, from: part.to }, async ({ child, patch }) => {
    await door.write.update('child', child.id, 'latest', patch)
  })
  return ids
}

async function insertChild(work: Importing, child: NewChild): Promise<string> {
  const { door, plan, batchId } = work
  const origin = {
    source: plan.kind === 'earlierEpisodes' ? 'template' : 'imported',
    import_batch_id: batchId,
  } as const
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
    ...origin,
  }
  const { id } = await door.write.insert('child', row)
  if (child.upn !== null)
    await door.write.insert('child_identifier', { child_id: id, kind: 'upn', value: child.upn, ...origin })
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
