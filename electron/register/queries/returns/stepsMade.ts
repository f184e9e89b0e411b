import type { StepMade } from '../../../../shared/returns/ssda903/yearSteps'
import type { ReadDatabase } from '../../database/types'

/** A step as the register holds it. */
export interface KeptStep extends StepMade {
  /** The export that was submitted. */
  readonly runId: string | null
}

/** What people said of the return of a year, oldest first; what was withdrawn is left out. */
export async function stepsMade(db: ReadDatabase, year: number): Promise<KeptStep[]> {
  const rows = await db
    .selectFrom('return_step')
    .innerJoin('user', 'user.id', 'return_step.created_by')
    .select([
      'return_step.id',
      'return_step.version',
      'return_step.step',
      'return_step.created_at',
      'return_step.created_by',
      'user.name',
      'return_step.sha256',
      'return_step.run_id',
      'return_step.other_name',
      'return_step.on_day',
    ])
    .where('return_step.year', '=', year)
    .where('return_step.withdrawn_at', 'is', null)
    .orderBy('return_step.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    step: row.step,
    at: row.created_at,
    by: row.name,
    userId: row.created_by,
    sha256: row.sha256,
    name: row.other_name,
    on: row.on_day,
    runId: row.run_id,
  }))
}
