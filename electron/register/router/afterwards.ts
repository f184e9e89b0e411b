import type { Contract } from '../../../shared/contract'
import { bringBackHelp, saveHelp, withdrawHelp } from '../commands/help/help'
import { bringBackShare, saveShare, withdrawShare } from '../commands/sharing/sharing'
import {
  addAddendum,
  bringBackAddendum,
  correct,
  looked,
  withdrawAddendum,
} from '../commands/signOff/afterSigning'
import { approveOutside, decide } from '../commands/signOff/decide'
import { helpList } from '../queries/help/list'
import { youSaidWeDid } from '../queries/help/youSaidWeDid'
import { sharingLog } from '../queries/sharing/list'
import { signOffStanding } from '../queries/signOff/standing'
import { signOffWaiting } from '../queries/signOff/waiting'
import type { Handlers } from '../rpc/assemble'

export const helpHandlers: Handlers<Contract['help']> = {
  list: helpList,
  save: saveHelp,
  withdraw: withdrawHelp,
  bringBack: bringBackHelp,
  youSaidWeDid,
}

export const sharingHandlers: Handlers<Contract['sharing']> = {
  list: sharingLog,
  save: saveShare,
  withdraw: withdrawShare,
  bringBack: bringBackShare,
}

export const signOffHandlers: Handlers<Contract['signOff']> = {
  waiting: signOffWaiting,
  of: signOffStanding,
  decide,
  approveOutside,
  addAddendum,
  withdrawAddendum,
  bringBackAddendum,
  correct,
  looked,
}
