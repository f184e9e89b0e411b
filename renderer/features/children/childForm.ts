import type { ChildFacts } from '../../../shared/contract/children'
import { dayEntry, emptyDay, type DayEntry } from '../../components/dayEntry'
import { textOrNull, type Collector } from '../../components/collect'
import { onlyChanged } from '../../components/useEditing'
import type { Answer } from '../../components/YesNoUnknown'

/** What the form about a child holds, as typed. */
export interface ChildForm {
  readonly localRef: string
  readonly forename: string
  readonly surname: string
  readonly knownAs: string
  readonly describedAs: string
  readonly dob: DayEntry
  readonly dobAbout: boolean
  readonly dateOfDeath: DayEntry
  readonly sex903: 'M' | 'F' | 'U' | null
  readonly ethnicity: string | null
  readonly language: string
  readonly interpreterNeeded: Answer | null
  readonly disability: Answer | null
  readonly communicationNeeds: string
  readonly uasc: Answer | null
  readonly uascFrom: DayEntry
  readonly uascCeasedOn: DayEntry
  readonly trafficked: Answer | null
  readonly traffickedOn: DayEntry
  readonly nrmStatus: string | null
  readonly nrmRef: string
  readonly nrmDate: DayEntry
  readonly responsibleLa: string | null
  readonly workerName: string
  readonly team: string
}

export const emptyChildForm: ChildForm = {
  localRef: '',
  forename: '',
  surname: '',
  knownAs: '',
  describedAs: '',
  dob: emptyDay,
  dobAbout: false,
  dateOfDeath: emptyDay,
  sex903: null,
  ethnicity: null,
  language: '',
  interpreterNeeded: null,
  disability: null,
  communicationNeeds: '',
  uasc: null,
  uascFrom: emptyDay,
  uascCeasedOn: emptyDay,
  trafficked: null,
  traffickedOn: emptyDay,
  nrmStatus: null,
  nrmRef: '',
  nrmDate: emptyDay,
  responsibleLa: null,
  workerName: '',
  team: '',
}

/** The form filled in with what the register holds. */
export function childFormOf(facts: ChildFacts): ChildForm {
  return {
    ...facts,
    localRef: facts.localRef ?? '',
    forename: facts.forename ?? '',
    surname: facts.surname ?? '',
    knownAs: facts.knownAs ?? '',
    describedAs: facts.describedAs ?? '',
    dob: dayEntry(facts.dob),
    dobAbout: facts.dobPrecision === 'approx',
    dateOfDeath: dayEntry(facts.dateOfDeath),
    language: facts.language ?? '',
    communicationNeeds: facts.communicationNeeds ?? '',
    uascFrom: dayEntry(facts.uascFrom),
    uascCeasedOn: dayEntry(facts.uascCeasedOn),
    traffickedOn: dayEntry(facts.traffickedOn),
    nrmRef: facts.nrmRef ?? '',
    nrmDate: dayEntry(facts.nrmDate),
    workerName: facts.workerName ?? '',
    team: facts.team ?? '',
  }
}

/**
 * The form as facts for a call; what nobody answered is left as not known.
 * @param path of the facts in the call's input, which is also how the fields' ids begin
 */
export function childFactsOf(form: ChildForm, path: string, collect: Collector): ChildFacts {
  const dob = collect.day(`${path}dob`, form.dob, 'birth')
  if (!/^[A-Za-z0-9]*$/.test(form.localRef.trim()))
    collect.add(`${path}localRef`, "The council's reference is made of letters and digits alone.")
  return {
    localRef: textOrNull(form.localRef),
    forename: textOrNull(form.forename),
    surname: textOrNull(form.surname),
    knownAs: textOrNull(form.knownAs),
    describedAs: textOrNull(form.describedAs),
    dob,
    dateOfDeath: collect.day(`${path}dateOfDeath`, form.dateOfDeath, 'past'),
    dobPrecision: dob === null ? 'unknown' : form.dobAbout ? 'approx' : 'exact',
    sex903: form.sex903,
    ethnicity: form.ethnicity,
    language: textOrNull(form.language),
    interpreterNeeded: form.interpreterNeeded ?? 'not_known',
    disability: form.disability ?? 'not_known',
    communicationNeeds: textOrNull(form.communicationNeeds),
    uasc: form.uasc ?? 'not_known',
    uascFrom: collect.day(`${path}uascFrom`, form.uascFrom, 'past'),
    uascCeasedOn: collect.day(`${path}uascCeasedOn`, form.uascCeasedOn, 'any'),
    trafficked: form.trafficked ?? 'not_known',
    traffickedOn: collect.day(`${path}traffickedOn`, form.traffickedOn, 'past'),
    nrmStatus: form.nrmStatus,
    nrmRef: textOrNull(form.nrmRef),
    nrmDate: collect.day(`${path}nrmDate`, form.nrmDate, 'past'),
    responsibleLa: form.responsibleLa,
    workerName: textOrNull(form.workerName),
    team: textOrNull(form.team),
  }
}

/** The facts that belong to the changed fields; a date of birth and how sure it is go together. */
export function changedChild(facts: ChildFacts, changed: ReadonlySet<keyof ChildForm>): Partial<ChildFacts> {
  const ofBirth = changed.has('dob') || changed.has('dobAbout') ? ['dob', 'dobPrecision'] : []
  return onlyChanged(facts, new Set([...changed, ...ofBirth]))
}

/** Whether the form holds anything a child can be told by. */
export function hasAnyName({ forename, surname, knownAs, describedAs }: ChildForm): boolean {
  return [forename, surname, knownAs, describedAs].some((name) => name.trim() !== '')
}

/** What somebody typed while searching, put where it belongs in the form of a new child. */
export function childFormFromSearch(text: string): ChildForm {
  const words = text.trim().split(/\s+/)
  if (/^\d{4,}$/.test(text.trim())) return { ...emptyChildForm, localRef: text.trim() }
  if (/^[\d/.\s-]*$/.test(text)) return emptyChildForm
  if (!/^[\p{L}'’ -]+$/u.test(text.trim())) return { ...emptyChildForm, describedAs: text.trim() }
  const [forename = '', ...surname] = words
  return { ...emptyChildForm, forename, surname: surname.join(' ') }
}
