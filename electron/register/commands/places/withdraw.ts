import { contract } from '../../../../shared/contract'
import { command } from '../../rpc/handlers'

/** A place recorded in error; kept, with the reason. */
export const withdrawPlace = command(contract.places.withdraw, async ({ input, write, audit }) => {
  const { id, version, reason } = input
  const saved = await write.withdraw('place', id, version, reason)
  audit({ action: 'place.withdrawn', subject: { kind: 'place', id }, detail: { reason } })
  return saved
})

/** A withdrawn place stands in the lists again. */
export const bringBackPlace = command(contract.places.bringBack, async ({ input, write, audit }) => {
  const { id, version } = input
  const back = await write.bringBack('place', id, version)
  const saved = await write.update('place', id, back.version, { merged_into: null })
  audit({ action: 'place.broughtBack', subject: { kind: 'place', id } })
  return saved
})
