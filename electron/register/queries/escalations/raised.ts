import type { Escalation } from '../../../../shared/contract/escalations'

/** Something late, before it is looked at whether somebody decided; its words as they stand on Today. */
export type Raised = Pick<Escalation, 'recordId' | 'kind' | 'words' | 'raisedAt'> & {
  readonly childId: string
}
