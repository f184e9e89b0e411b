import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { writeSafely } from '../files/writeSafely'

const most = 10

const entrySchema = z.strictObject({
  recentId: z.uuid(),
  file: z.string().max(4096),
  name: z.string().max(200),
  lastOpenedAt: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
  /** Every child in it is made up. */
  madeUp: z.boolean().default(false),
  /** Key slot of who opened it last; no name. */
  slotId: z.uuid().nullable().default(null),
})

/** A register opened before on this profile; `name` is the council's. */
export type RecentRegister = Readonly<z.infer<typeof entrySchema>>

/** The registers opened before, newest first, in the profile folder. Convenience only: a damaged list is an empty one. */
export class RecentRegisters {
  readonly #path: string

  constructor(profileFolder: string) {
    this.#path = join(profileFolder, 'recent.json')
  }

  list(): RecentRegister[] {
    if (!existsSync(this.#path)) return []
    try {
      return z
        .array(entrySchema)
        .max(most)
        .parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return []
    }
  }

  find(recentId: string): RecentRegister | null {
    return this.list().find((entry) => entry.recentId === recentId) ?? null
  }

  /** Key slot of the person who opened a register last on this profile. */
  lastPerson(file: string): string | null {
    return this.list().find((entry) => entry.file === file)?.slotId ?? null
  }

  /** @returns what the page names it by */
  add({ file, name, lastOpenedAt, madeUp, slotId }: Omit<RecentRegister, 'recentId'>): string {
    const known = this.list()
    // The same register keeps its id: a page may hold it from before.
    const recentId = known.find((entry) => entry.file === file)?.recentId ?? randomUUID()
    const others = known.filter((entry) => entry.file !== file)
    this.#write([{ recentId, file, name, lastOpenedAt, madeUp, slotId }, ...others].slice(0, most))
    return recentId
  }

  forget(recentId: string): void {
    this.#write(this.list().filter((entry) => entry.recentId !== recentId))
  }

  #write(entries: readonly RecentRegister[]): void {
    mkdirSync(dirname(this.#path), { recursive: true })
    writeSafely(this.#path, `${JSON.stringify(entries, null, 2)}\n`)
  }
}
