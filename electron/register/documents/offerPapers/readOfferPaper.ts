import { Refusal } from '../../../../shared/contract/errors'
import { localDateOf } from '../../../../shared/domain/time/london'
import type { ReadDatabase } from '../../database/types'
import type { Viewing } from '../../queries/viewing'
import { childReference, offerFileName } from '../fileNames'
import type { PrintedBy } from '../frameOf'
import type { ReadyPaper, WhichPaper } from '../readyPaper'
import { offerCardPaper, offerLetterToChild, offerLetterToParent, type OfferData } from './offerPapers'

type WhichOffer = Extract<WhichPaper, { kind: 'offerCard' | 'offerLetter' }>

/**
 * A card or letter that offers an interview.
 *
 * @throws NOT_FOUND when the interview is not this child's, or was withdrawn
 */
export async function readOfferPaper(
  db: ReadDatabase,
  which: WhichOffer,
  { settings }: Viewing,
  printedBy: PrintedBy,
): Promise<ReadyPaper> {
  const child = await db
    .selectFrom('interview')
    .innerJoin('child', 'child.id', 'interview.child_id')
    .select(['child.id', 'child.local_ref', 'child.forename', 'child.known_as'])
    .where('interview.id', '=', which.interviewId)
    .where('child.id', '=', which.childId)
    .where('interview.withdrawn_at', 'is', null)
    .executeTakeFirst()
  if (child === undefined) throw new Refusal('NOT_FOUND', { what: 'interview' })
  const reference = childReference({ id: child.id, localRef: child.local_ref })
  const data: OfferData = {
    reference,
    forename: named(child.known_as) ?? named(child.forename),
    who: which.who.trim(),
    contact: which.contact.trim(),
    helplines: settings.helplines,
  }
  return {
    paper: paperOf(which, data, printedBy),
    facts: {
      kind: which.kind,
      year: null,
      childId: child.id,
      fileName: offerFileName(which.kind, reference, localDateOf(printedBy.now)),
      counts: {},
    },
  }
}

function paperOf(which: WhichOffer, data: OfferData, printedBy: PrintedBy) {
  if (which.kind === 'offerCard') return offerCardPaper(data, printedBy)
  return which.to === 'child' ? offerLetterToChild(data, printedBy) : offerLetterToParent(data, printedBy)
}

function named(name: string | null): string | null {
  return name === null || name.trim() === '' ? null : name.trim()
}
