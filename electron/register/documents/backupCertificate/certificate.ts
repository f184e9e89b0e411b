import { Refusal } from '../../../../shared/contract/errors'
import type { TestedCopy } from '../../../../shared/contract/register'
import { exactly } from '../../../../shared/domain/time/moment'
import { localDateOf } from '../../../../shared/domain/time/london'
import { exactWords } from '../../../../shared/domain/time/words'
import { copyPlaceWords, testOutcomeWords } from '../../../../shared/text/backupWords'
import type { ReadDatabase } from '../../database/types'
import { newestTest, type BackupTest } from '../../queries/register/lastTest'
import { certificateFileName } from '../fileNames'
import { reportFrameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import type { PaperFacts } from '../madePapers'

/** The certificate of the newest test of the backups. @throws NOT_FOUND before the first */
export async function readCertificate(
  db: ReadDatabase,
  printedBy: PrintedBy,
): Promise<{ paper: Paper; facts: Omit<PaperFacts, 'pages'> }> {
  const test = await newestTest(db)
  if (test === null) throw new Refusal('NOT_FOUND', { what: 'backup test' })
  return {
    paper: certificatePaper(test, printedBy),
    facts: {
      kind: 'backupCertificate',
      year: null,
      childId: null,
      fileName: certificateFileName(localDateOf(test.at)),
      counts: { copies: test.copies.length, good: test.copies.filter(isGood).length },
    },
  }
}

const isGood = ({ outcome }: TestedCopy): boolean => outcome === 'good'

/** What was tested, when, by whom and what it held: counts and the end of the audit trail, no name of a child. */
function certificatePaper(test: BackupTest, printedBy: PrintedBy): Paper {
  const good = test.copies.every(isGood)
  return {
    title: 'Backup certificate',
    frame: reportFrameOf(printedBy, `Backup test ${test.entry}`),
    maxPages: null,
    blocks: [
      { kind: 'heading', level: 1, text: good ? 'Backup certificate' : 'Backup test: not all good' },
      {
        kind: 'paragraph',
        text: 'The newest copies of the register were opened as they would be after the loss of the PC: with the copy, its key file and a passphrase, and nothing else. Every page and every entry of the audit trail was read.',
      },
      {
        kind: 'facts',
        facts: [
          { label: 'Tested', value: exactWords(exactly(test.at)) },
          { label: 'By', value: test.by },
          { label: 'Entry of the audit trail', value: String(test.entry) },
        ],
      },
      ...test.copies.flatMap(copyBlocks),
    ],
  }
}

function copyBlocks(copy: TestedCopy): Block[] {
  const { where, file, outcome, children, episodes, interviews, auditEntries, auditHead, lastEntryAt } = copy
  const held = [
    { label: 'Newest entry in it', value: lastEntryAt === null ? 'None' : exactWords(exactly(lastEntryAt)) },
    { label: 'Children', value: children.toLocaleString('en-GB') },
    { label: 'Episodes', value: episodes.toLocaleString('en-GB') },
    { label: 'Interviews', value: interviews.toLocaleString('en-GB') },
    { label: 'Entries of the audit trail', value: auditEntries.toLocaleString('en-GB') },
    { label: 'Fingerprint of the trail', value: auditHead },
  ]
  return [
    { kind: 'heading', level: 2, text: copyPlaceWords[where] },
    {
      kind: 'facts',
      facts: [
        { label: 'Copy', value: file ?? 'None' },
        { label: 'Result', value: testOutcomeWords[outcome] },
        ...(outcome === 'good' ? held : []),
      ],
    },
  ]
}
