import { isKnown } from '../../../../shared/domain/time/moment'
import { exactWords, plainDateWords, shortWords } from '../../../../shared/domain/time/words'
import { rowInWords } from '../../queries/history/historyColumns'
import { episodeBlocks } from '../episodeRecord/episodeRecord'
import { interviewParts } from '../interviewRecord/interviewRecord'
import type { Block } from '../kit/model'
import { said, section } from '../kit/said'
import type { Care } from '../removing/care'
import type { AccessDay } from './accessLog'
import { sectionBlocks, toldColumns } from './partBlocks'
import { sectionsAfter, sectionsBefore, type PartSection } from './parts'
import type { AccessData } from './readAccess'

/**
 * A child's whole record in reading order (practice.md 12, subject access): who the child is and who is around the child,
 * where the child lived, what happened, what the child said, what was decided and done, with whom it was shared.
 */
export function wholeRecordBlocks(data: AccessData, care: Care): Block[] {
  const { rows, names, access } = data
  const sections = (parts: readonly PartSection[]) =>
    parts.flatMap((part) => sectionBlocks(part, rows, names, care))
  const [own, ...before] = sectionsBefore
  return [
    ...(own === undefined ? [] : childBlocks(data, own, care)),
    ...sections(before),
    ...episodeSections(data, care),
    ...interviewSections(data, care),
    ...sections(sectionsAfter),
    ...(access === null ? [] : accessBlocks(access)),
  ]
}

/** What the child's own record says, then other names, identifiers and the profile. */
function childBlocks({ facts, rows, names }: AccessData, own: PartSection, care: Care): Block[] {
  const told = rowInWords('child', toldColumns(facts), facts, names)
  const [heading, ...more] = sectionBlocks(own, rows, names, care)
  return [
    ...(heading === undefined ? [] : [heading]),
    ...said(told.map(({ label, value }) => [label, value])),
    ...more,
  ]
}

function episodeSections({ episodes }: AccessData, care: Care): Block[] {
  if (episodes.length === 0) return section('Episodes', [])
  return episodes.flatMap((episode) => {
    const begun = episode.times.find(({ label }) => label === 'Counted as begun')?.at
    const when = begun === undefined || !isKnown(begun) ? '' : `, ${shortWords(begun, episode.now)}`
    const title = `Episode ${episode.ref}`
    return recordBlocks(`${title}${when}`, title, (about) => episodeBlocks(episode, about), care)
  })
}

function interviewSections({ interviews }: AccessData, care: Care): Block[] {
  return interviews.flatMap((interview) => {
    const refs = interview.episodes.map(({ ref }) => ref).join(', ')
    const { held } = interview.facts
    const when = isKnown(held) ? exactWords(held) : 'not held'
    const about = `Interview about ${refs}`
    return recordBlocks(`${about}, ${when}`, about, (each) => interviewParts(interview, each), care)
  })
}

/** One record of its own as a section: the headings inside it stand a level lower. */
function recordBlocks(
  heading: string,
  about: string,
  write: (care: Care) => readonly Block[],
  care: Care,
): Block[] {
  const inside = care.about(about, () => write(care))
  return section(
    heading,
    inside.map((block) => (block.kind === 'heading' ? { ...block, level: 3 } : block)),
  )
}

function accessBlocks(access: readonly AccessDay[]): Block[] {
  return section('Who opened the record', [
    {
      kind: 'paragraph',
      quiet: true,
      text: 'By the audit trail, which keeps every opening, change and paper. One line for each person and day.',
    },
    {
      kind: 'table',
      columns: [
        { label: 'Day', width: 90 },
        { label: 'Who', width: '*' },
        { label: 'Looked', width: 60, align: 'right' },
        { label: 'Changed', width: 60, align: 'right' },
        { label: 'Papers', width: 60, align: 'right' },
      ],
      rows: access.map(({ day, by, looked, wrote, papers }) => [
        plainDateWords(day),
        by,
        String(looked),
        String(wrote),
        String(papers),
      ]),
      empty: 'Nobody opened it.',
    },
  ])
}
