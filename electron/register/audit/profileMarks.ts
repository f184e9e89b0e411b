import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { writeSafely } from '../files/writeSafely'
import { DestroyedMarks } from './destroyedMarks'

/** More than one PC will ever open. */
const most = 200

const markSchema = z.strictObject({
  /** Number of the newest audit entry this PC has seen. */
  seq: z.number().int().min(1),
  /** Its hash, hex. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** An older copy was put in its place on purpose: the next unlock finds fewer entries and is no surprise. */
  restoreMeant: z.literal(true).optional(),
})

/** How far this PC has seen a register's audit trail. */
export type ProfileMark = Readonly<z.infer<typeof markSchema>>

const fileSchema = z.record(z.uuid(), markSchema)

/**
 * How far this PC has seen the audit trail of each register, in the profile folder: register id, number and hash of the
 * newest entry, and nothing about anybody. The key file holds a mark too, but whoever puts an older register in the
 * place of the newer one may put its key file there as well; the profile lies elsewhere. A damaged file is none.
 */
export class ProfileMarks {
  /** Which records were destroyed in each of them. */
  readonly destroyed: DestroyedMarks
  readonly #path: string

  constructor(profileFolder: string) {
    this.destroyed = new DestroyedMarks(profileFolder)
    this.#path = join(profileFolder, 'trail-marks.json')
  }

  of(registerId: string): ProfileMark | null {
    return this.#read()[registerId] ?? null
  }

  /** This PC has seen the trail up to here; what was expected before is forgotten. */
  keep(registerId: string, { seq, hash }: Pick<ProfileMark, 'seq' | 'hash'>): void {
    this.#write(registerId, { seq, hash })
  }

  /**
   * An older copy takes the register's place because somebody wanted that. To be called by whoever restores, before the
   * copy is opened; without it the next unlock says on every screen that the register went back in time.
   */
  restoreMeant(registerId: string): void {
    const mark = this.of(registerId)
    if (mark !== null) this.#write(registerId, { ...mark, restoreMeant: true })
  }

  #read(): Record<string, ProfileMark> {
    if (!existsSync(this.#path)) return {}
    try {
      return fileSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return {}
    }
  }

  #write(registerId: string, mark: ProfileMark): void {
    const { [registerId]: _before, ...others } = this.#read()
    const kept = [[registerId, mark], ...Object.entries(others)].slice(0, most)
    mkdirSync(dirname(this.#path), { recursive: true })
    writeSafely(this.#path, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`)
  }
}
