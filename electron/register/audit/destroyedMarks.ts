import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { writeSafely } from '../files/writeSafely'
import type { DestroyedBefore } from './destroyedBefore'

/** Ids and times as they stand in files; nothing about anybody. */
export const destroyedSchema = z.array(z.strictObject({ id: z.uuid(), at: z.string().max(30) }))

const fileSchema = z.record(z.uuid(), destroyedSchema)

/**
 * Which children's records were destroyed in each register, in the profile folder: register id, the records' own ids
 * and when. An older copy that takes the register's place has those records again and knows nothing of their end; this
 * is how the PC knows. A damaged file is none.
 */
export class DestroyedMarks {
  readonly #path: string

  constructor(profileFolder: string) {
    this.#path = join(profileFolder, 'destroyed-records.json')
  }

  of(registerId: string): DestroyedBefore[] {
    return this.#read()[registerId] ?? []
  }

  /** Takes in what a register tells; what is known stays. A watchman, no lock: a profile that takes no files is no error. */
  add(registerId: string, destroyed: readonly DestroyedBefore[]): void {
    try {
      const all = this.#read()
      const known = all[registerId] ?? []
      const ids = new Set(known.map(({ id }) => id))
      const fresh = destroyed.filter(({ id }) => !ids.has(id))
      if (fresh.length === 0) return
      mkdirSync(dirname(this.#path), { recursive: true })
      writeSafely(this.#path, `${JSON.stringify({ ...all, [registerId]: [...known, ...fresh] }, null, 2)}\n`)
    } catch {
      // Nobody is kept from working.
    }
  }

  #read(): Record<string, DestroyedBefore[]> {
    if (!existsSync(this.#path)) return {}
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return {}
    }
  }
}
