import type { Contract } from '../../../shared/contract'
import { askDestroy, takeBackAsk } from '../commands/retention/askDestroy'
import { destroy } from '../commands/retention/destroy'
import { changeHold, holdRecord, liftHold } from '../commands/retention/holds'
import { keepRecord, lookedThrough } from '../commands/retention/review'
import {
  addCase,
  bringBackCase,
  changeCase,
  goOnCase,
  pauseCase,
  withdrawCase,
} from '../commands/rights/cases'
import { cameBack } from '../queries/retention/cameBack'
import { destructions } from '../queries/retention/destructions'
import { holds } from '../queries/retention/holds'
import { retentionOfChild } from '../queries/retention/ofChild'
import { retentionDue, review } from '../queries/retention/review'
import { rightsDue, rightsList } from '../queries/rights/list'
import type { Handlers } from '../rpc/assemble'

export const retentionHandlers: Handlers<Contract['retention']> = {
  ofChild: retentionOfChild,
  review,
  due: retentionDue,
  lookedThrough,
  keep: keepRecord,
  holds,
  hold: holdRecord,
  changeHold,
  liftHold,
  destructions,
  cameBack,
  askDestroy,
  takeBackAsk,
  destroy,
}

export const rightsHandlers: Handlers<Contract['rights']> = {
  list: rightsList,
  due: rightsDue,
  add: addCase,
  change: changeCase,
  pause: pauseCase,
  goOn: goOnCase,
  withdraw: withdrawCase,
  bringBack: bringBackCase,
}
