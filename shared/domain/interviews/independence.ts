import { plainName } from '../children/names'

/** Somebody who looks after the child or answers for the child's case. */
export interface CarePerson {
  readonly name: string
  readonly as: 'carer' | 'worker'
}

/** Who held the interview, and what the worker answered about their independence. */
export interface InterviewerFacts {
  readonly name: string
  readonly organisation: string
  readonly independentOfCare: 'yes' | 'no' | 'not_known' | null
}

/**
 * What looks wrong about the interviewer's independence, in words. The guidance asks for somebody who does not care for
 * the child; for a looked-after child normally independent of the placement too (duty 5, confirmed [S3]). A warning,
 * never a refusal: the child may have asked for this person.
 *
 * @param people the child's allocated worker, and contacts who care for the child
 * @param placementNames names of the placement and of who runs it
 */
export function independenceWarnings(
  { name, organisation, independentOfCare }: InterviewerFacts,
  people: readonly CarePerson[],
  placementNames: readonly string[],
): readonly string[] {
  const same = people.filter((person) => isSameName(person.name, name))
  const warnings = [...new Set(same.map(({ as }) => sentences[as]))]
  if (
    plainName(organisation) !== '' &&
    placementNames.some((known) => isSameOrganisation(known, organisation))
  )
    warnings.push(
      'The interviewer works where the child lives. Was somebody from outside the placement offered?',
    )
  if (warnings.length > 0 && independentOfCare === 'yes')
    warnings.push(
      'The form says that the interviewer is independent of the child’s care. One of the two is not right.',
    )
  return warnings
}

const sentences: Readonly<Record<CarePerson['as'], string>> = {
  worker: "The interviewer is the child's allocated worker. Was another person offered?",
  carer: 'The interviewer is somebody who cares for the child. Was another person offered?',
}

/**
 * The same parts in any order, without titles: "Marsh, Jo", "Ms Jo Marsh" and "Jo Anne Marsh" are all Jo Marsh. A name
 * of one word is the same only as that word alone.
 */
function isSameName(known: string, typed: string): boolean {
  const [a, b] = [partsOf(known), partsOf(typed)]
  if (a.length < 2 || b.length < 2) return a.length > 0 && a.join(' ') === b.join(' ')
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return shorter.every((part) => longer.includes(part))
}

const TITLES: readonly string[] = ['mr', 'mrs', 'ms', 'miss', 'mx', 'dr']

function partsOf(name: string): string[] {
  return plainName(name)
    .split(' ')
    .filter((part) => part !== '' && !TITLES.includes(part))
}

function isSameOrganisation(known: string, typed: string): boolean {
  return plainName(known) !== '' && plainName(known) === plainName(typed)
}
