import { missingCsv } from '../../../../shared/returns/ssda903/missingCsv'
import { selectRows } from '../../../../shared/returns/ssda903/selection'
import type { ReadDatabase } from '../../database/types'
import { sha256 } from '../../sha256'
import { readSettings } from '../settings/readSettings'
import { registerEpisodes } from './registerEpisodes'

/** missing.csv as it would be written, with its fingerprint. */
export interface CurrentFile {
  readonly csv: string
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string
}

/** The file of these rows: UTF-8, no byte order mark. */
export function fileOf(rows: Parameters<typeof missingCsv>[0]): CurrentFile {
  const csv = missingCsv(rows)
  return { csv, sha256: sha256(csv) }
}

/** What would be written for a collection year at this moment. */
export async function currentFile(db: ReadDatabase, year: number): Promise<CurrentFile> {
  const { laCode } = await readSettings(db)
  return fileOf(selectRows(await registerEpisodes(db, laCode), year).rows)
}
