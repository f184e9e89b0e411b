import { z } from 'zod'
import { aboutRecord, hangsOn } from './aboutRecord'
import { read, write } from './base'
import {
  asRead,
  asReadWithReason,
  code,
  id,
  line,
  moment,
  requiredLine,
  saved,
  text,
  version,
  yesNoUnknown,
} from './shapes'

const said = {
  kind: code,
  recipient: requiredLine,
  what: requiredLine.max(2000),
  at: moment,
  basis: code,
  basisNote: line.nullable(),
  method: code.nullable(),
  /** Police reference, intelligence form number. */
  reference: line.nullable(),
  byName: requiredLine,
  /** The child had asked that it be not shared; then why it was shared anyway. */
  againstWish: yesNoUnknown,
  againstWishWhy: text.nullable(),
} as const

const entry = z.object({
  id,
  version,
  childId: id,
  episodeId: id.nullable(),
  interviewId: id.nullable(),
  ...said,
  kindLabel: z.string(),
  basisLabel: z.string(),
  methodLabel: z.string().nullable(),
})
export type ShareShape = z.infer<typeof entry>

/** The sharing log: what was told to whom, when, and on what basis. */
export const sharing = {
  list: read('children.read', 'view')
    .input(aboutRecord)
    .output(z.object({ childId: id, rows: z.array(entry) })),
  save: write('sharing.record')
    .input(z.object({ ...hangsOn, id: id.nullable(), version: version.nullable(), ...said }))
    .output(saved),
  withdraw: write('sharing.record').input(asReadWithReason).output(saved),
  bringBack: write('sharing.record').input(asRead).output(saved),
}
