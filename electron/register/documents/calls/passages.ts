import { contract } from '../../../../shared/contract'
import { viewingAt } from '../../queries/viewing'
import { query } from '../../rpc/handlers'
import { recordBlocks } from '../interviewRecord/interviewRecord'
import { readInterviewRecord } from '../interviewRecord/readRecord'
import { Care } from '../removing/care'

/** What has to be decided before a paper can be given to anybody: asked of the paper itself, so nothing is left out. */
export const paperPassages = query(
  contract.documents.passages,
  async ({ input, db, now }) => {
    const data = await readInterviewRecord(db, input, await viewingAt(db, now))
    const care = new Care()
    recordBlocks(data, care)
    return {
      child: data.child.label,
      items: care.items.map((item) => ({ ...item, kinds: [...item.kinds] })),
      lost: care.lost.map((mark) => ({ ...mark, kinds: [...mark.kinds] })),
    }
  },
  {
    about: ({ kind, childId }) => ({
      action: 'paper.passagesViewed',
      subject: { kind: 'child', id: childId },
      detail: { kind },
    }),
  },
)
