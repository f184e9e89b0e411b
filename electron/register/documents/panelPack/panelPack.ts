import type { PanelPart } from '../../../../shared/contract/papers'
import { plural } from '../../../../shared/text/plural'
import { childBlocks } from '../caseSummary/childBlocks'
import type { CaseSummaryData } from '../caseSummary/data'
import { episodeBlocks } from '../caseSummary/episodeBlocks'
import { headBlocks } from '../caseSummary/headBlocks'
import { contactBlocks, toDoBlocks } from '../caseSummary/peopleBlocks'
import { voiceBlocks } from '../caseSummary/voiceBlocks'
import { absenceBlocks } from '../childProfile/absenceBlocks'
import type { ProfileData } from '../childProfile/data'
import { profileBlocks } from '../childProfile/profileBlocks'
import { childReference } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'

/** Chosen children for one panel, read at one moment. */
export interface PanelData {
  /** Which panel, as typed: "Missing panel, 24 November". */
  readonly meeting: string
  readonly parts: readonly PanelPart[]
  /** In the order they are to be talked about. */
  readonly children: readonly PanelChild[]
  /** Of them, those whose record only some people may open. */
  readonly restricted: number
  /** Children missing now or missing often whose record is closed to whoever made the pack. */
  readonly closed: number
}

export interface PanelChild {
  readonly summary: CaseSummaryData
  /** Without the photo; null where profiles were not asked for. */
  readonly profile: ProfileData | null
}

/** A panel's papers in one (practice.md 11, P8): contents, then each child on pages of its own. */
export function panelPack(data: PanelData, printedBy: PrintedBy): Paper {
  return {
    title: 'Panel pack',
    frame: frameOf(printedBy, 'Panel pack'),
    maxPages: null,
    blocks: [...frontPage(data), ...data.children.flatMap((child) => pagesOf(child, data.parts))],
  }
}

function frontPage({ meeting, children, restricted, closed }: PanelData): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'Panel pack' },
    { kind: 'paragraph', text: `For: ${meeting}. ${plural(children.length, 'child', 'children')}.` },
    {
      kind: 'paragraph',
      text: 'For the people at this panel and nobody else. It may hold what others said, and what a child asked not to be shared. Collect every copy at the end and destroy it; tick that in Homeward.',
    },
    ...(restricted === 0
      ? []
      : [
          {
            kind: 'notice',
            tone: 'plain',
            title: `${plural(restricted, 'child', 'children')} in this pack ${restricted === 1 ? 'has a record' : 'have records'} that only some people may open`,
            text: 'Make sure that everybody who gets a copy is among them, or make a pack without.',
          } as const,
        ]),
    ...(closed === 0
      ? []
      : [
          {
            kind: 'paragraph',
            quiet: true,
            text: `Not in it: ${plural(closed, 'child', 'children')} missing now or missing often whose record is closed to the person who made this pack.`,
          } as const,
        ]),
    { kind: 'contents' },
  ]
}

function pagesOf({ summary, profile }: PanelChild, parts: readonly PanelPart[]): Block[] {
  const { child } = summary
  const [, ...head] = headBlocks(summary)
  const blocks: Readonly<Record<PanelPart, () => readonly Block[]>> = {
    summary: () => [...head, ...childBlocks(summary), ...contactBlocks(summary)],
    episodes: () => episodeBlocks(summary),
    actions: () => toDoBlocks(summary),
    words: () => voiceBlocks(summary),
    profile: () => (profile === null ? [] : [...absenceBlocks(profile), ...profileBlocks(profile)]),
  }
  const chosen = panelOrder.filter((part) => parts.includes(part)).flatMap((part) => [...blocks[part]()])
  return [
    { kind: 'heading', level: 2, text: child.label, bookmark: childReference(child), newPage: true },
    // Without the summary a reader still has to know who is meant.
    ...(parts.includes('summary') ? [] : head.slice(0, 1)),
    ...chosen.map((block) => (block.kind === 'heading' ? ({ ...block, level: 3 } as const) : block)),
  ]
}

/** What a panel talks about first stands first. */
const panelOrder: readonly PanelPart[] = ['summary', 'actions', 'episodes', 'words', 'profile']
