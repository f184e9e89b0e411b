import type { ReadDatabase } from '../../database/types'

/** A missing.csv the register wrote, without its bytes. */
export interface KeptExport {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly counts: ExportCounts
}

/** What was counted when the file was written; kept with the run. */
export interface ExportCounts {
  readonly rows: number
  readonly errors: number
  readonly warnings: number
  /** Different children with a row; not kept by the first releases. */
  readonly children?: number
}

/** The exports of a year, oldest first. */
export async function exportsKept(db: ReadDatabase, year: number): Promise<KeptExport[]> {
  const rows = await db
    .selectFrom('return_run')
    .innerJoin('user', 'user.id', 'return_run.created_by')
    .select([
      'return_run.id',
      'return_run.created_at',
      'user.name',
      'return_run.file_name',
      'return_run.sha256',
      'return_run.bytes',
      'return_run.counts',
    ])
    .where('return_run.kind', '=', 'ssda903')
    .where('return_run.year', '=', year)
    .where('return_run.withdrawn_at', 'is', null)
    .orderBy('return_run.created_at')
    .orderBy('return_run.id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    at: row.created_at,
    by: row.name,
    fileName: row.file_name,
    sha256: row.sha256,
    bytes: row.bytes,
    counts: JSON.parse(row.counts) as ExportCounts,
  }))
}
