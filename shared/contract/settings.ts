import { z } from 'zod'
import { settingSchemas } from '../domain/settings'
import { read, write } from './base'
import { asReadWithReason, id, saved, version } from './shapes'

const all = z.object(settingSchemas)

/** Settings a person changes on the settings page; the rest have calls of their own. */
const changeable = all
  .omit({ backupPlace: true, recoveryKeepers: true, extraRoles: true, firstStepsTicked: true })
  .partial()

export const settings = {
  get: read('register.use').output(all),
  change: write('settings.change').input(changeable).output(all),
  /** The council's logo on papers. */
  logo: read('register.use').output(
    z.object({ logo: z.object({ id, version, picture: z.instanceof(Blob) }).nullable() }),
  ),
  /** A new logo takes the place of the one before. */
  keepLogo: write('settings.change')
    .input(z.object({ picture: z.instanceof(Blob) }))
    .output(saved),
  withdrawLogo: write('settings.change').input(asReadWithReason).output(saved),
  /** Authorities of England by DfE number, for the council's own and for placements. */
  authorities: read('register.use').output(z.array(z.object({ code: z.string(), label: z.string() }))),
}
