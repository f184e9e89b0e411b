import type { Contract } from '../../../shared/contract'
import { handIn, takeUp } from '../commands/restricted/notices'
import { lift, restrict } from '../commands/restricted/restrict'
import { notices } from '../queries/restricted/notices'
import { people, restrictionOf } from '../queries/restricted/of'
import type { Handlers } from '../rpc/assemble'

export const restrictedHandlers: Handlers<Contract['restricted']> = {
  of: restrictionOf,
  people,
  restrict,
  lift,
  handIn,
  notices,
  takeUp,
}
