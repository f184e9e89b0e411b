import type { Contract } from '../../../shared/contract'
import { saveWords } from '../commands/reports/saveWords'
import { reportFigures } from '../queries/reports/figures'
import { reportList } from '../queries/reports/list'
import type { Handlers } from '../rpc/assemble'

export const reportsHandlers: Handlers<Contract['reports']> = {
  figures: reportFigures,
  saveWords,
  list: reportList,
}
