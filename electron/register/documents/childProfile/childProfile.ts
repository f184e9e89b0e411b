import { plainDateWords } from '../../../../shared/domain/time/words'
import { childReference } from '../fileNames'
import { frameOf, type PrintedBy } from '../frameOf'
import type { Block, Paper } from '../kit/model'
import { absenceBlocks } from './absenceBlocks'
import type { ProfileData } from './data'
import { profileBlocks } from './profileBlocks'

/**
 * A missing child's profile for the police (practice.md 6): what is known of the child beforehand, and, while the child
 * is missing, when and how the child was last seen.
 */
export function childProfilePaper(data: ProfileData, printedBy: PrintedBy): Paper {
  const reference = childReference(data.child)
  return {
    title: `Missing child profile ${reference}`,
    frame: frameOf(printedBy, `Missing child profile ${reference}`),
    maxPages: null,
    blocks: [...childPages(data), ...handling(data)],
  }
}

/** One child of a paper: the absence that goes on first, because that is what is asked at night. */
export function childPages(data: ProfileData): Block[] {
  return [
    { kind: 'heading', level: 1, text: data.child.label, bookmark: childReference(data.child) },
    { kind: 'paragraph', text: identity(data) },
    ...absenceBlocks(data),
    ...profileBlocks(data),
  ]
}

function identity({ child }: ProfileData): string {
  const born =
    child.dob === null
      ? 'date of birth not known'
      : `born ${plainDateWords(child.dob)}${child.age === null ? '' : `, age ${child.age}`}${child.dobEstimated ? ' (date estimated)' : ''}`
  return [
    child.localRef === null ? null : `Identifier ${child.localRef}`,
    child.sex,
    born,
    child.knownAs === null ? null : `known as ${child.knownAs}`,
    child.aliases.length === 0 ? null : `other names: ${child.aliases.join(', ')}`,
    child.ethnicity === null ? null : `ethnicity: ${child.ethnicity}`,
    child.language === null ? null : `speaks ${child.language}`,
    child.interpreterNeeded ? 'needs an interpreter' : null,
  ]
    .filter((part) => part !== null)
    .join('  ·  ')
}

function handling({ people }: ProfileData): Block[] {
  const third = people.length > 0 ? ' It names other people: it goes to nobody but the police.' : ''
  return [
    {
      kind: 'paragraph',
      quiet: true,
      text: `For the police and whoever looks for this child now.${third} Addresses kept confidential are left off. Note in Homeward whom it was given to, and destroy it when the child is back.`,
    },
  ]
}
