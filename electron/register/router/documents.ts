import type { Contract } from '../../../shared/contract'
import { childrenForPanel } from '../documents/calls/forPanel'
import { forgetDocument } from '../documents/calls/forget'
import { paperHowFar } from '../documents/calls/howFar'
import { makeDocument } from '../documents/calls/make'
import { paperPassages } from '../documents/calls/passages'
import { mayPrint } from '../documents/calls/mayPrint'
import { documentPrinted } from '../documents/calls/printed'
import { protectDocument } from '../documents/calls/protect'
import { saveDocument } from '../documents/calls/save'
import type { Handlers } from '../rpc/assemble'

export const documentsHandlers: Handlers<Contract['documents']> = {
  make: makeDocument,
  howFar: paperHowFar,
  forPanel: childrenForPanel,
  passages: paperPassages,
  protect: protectDocument,
  save: saveDocument,
  mayPrint,
  printed: documentPrinted,
  forget: forgetDocument,
}
