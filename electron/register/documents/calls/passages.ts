import { contract } from '../../../../shared/contract'
import { viewingAt } from '../../queries/viewing'
import { query } from '../../rpc/handlers'
import { askedOf, readWritten } from '../removing/givenPaper'

/** What has to be decided before a paper can be given to anybody: asked of the paper itself, so nothing is left out. */
export const paperPassages = query(
  contract.documents.passages,
  async ({ input, db, now }) => {
    const written = await readWritten(db, input, await viewingAt(db, now))
    const { items, lost } = await askedOf(db, written)
    return {
      child: written.child.label,
      items: items.map((item) => ({ ...item, kinds: [...item.kinds], never: [...item.never] })),
      lost: lost.map((mark) => ({ ...mark, kinds: [...mark.kinds] })),
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
