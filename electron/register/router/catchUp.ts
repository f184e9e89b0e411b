import type { Contract } from '../../../shared/contract'
import { saveSheet } from '../commands/catchUp/saveSheet'
import { matchLines } from '../queries/catchUp/matchLines'
import type { Handlers } from '../rpc/assemble'

export const catchUpHandlers: Handlers<Contract['catchUp']> = { match: matchLines, save: saveSheet }
