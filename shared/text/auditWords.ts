import { isLocalDate } from '../domain/time/localDate'
import { exactly } from '../domain/time/moment'
import { exactWords, plainDateWords } from '../domain/time/words'
import { fieldWords, hasFieldWords } from './fieldWords'
import { permissionWords } from './permissionWords'
import { roleWords } from './roleWords'

/** "episode.recorded" as "Episode recorded", "recoverySheet.proved" as "Recovery sheet proved". */
export function actionWords(action: string): string {
  const words = action
    .replaceAll(/[._]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** Facts whose names say nothing to who reads them. */
const factNames: Readonly<Record<string, string>> = {
  sha256: 'fingerprint of the file',
  auditHead: 'trail then ended with',
  ref: 'episode',
  back: 'is back',
  fileName: 'file',
  columns: 'fields',
  toVersion: 'back to version',
  isOffer: 'counts as an offer',
  secondPlace: 'in the second place',
  elsewhere: 'on another drive',
  memoryKiB: 'memory in KiB',
  placingLa: 'placing authority',
}

/**
 * The further facts of an entry, kept as JSON, as "rows: 43 · year: 2027"; empty ones are left out.
 *
 * @param ids whether the ids of records are said too: they tell apart what is compared, and tell a reader nothing
 */
export function detailWords(detail: string, ids: 'withIds' | 'withoutIds' = 'withoutIds'): string {
  return factsWords(readFacts(detail), ids === 'withIds', ' · ')
}

function factsWords(facts: object, ids: boolean, between: string): string {
  return Object.entries(facts)
    .map(([key, value]): [string, string] => [nameWords(key), valueWords(key, value, ids)])
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`)
    .join(between)
}

/** "interviewId" is the interview: that it is an id is seen. */
function nameWords(key: string): string {
  return factNames[key] ?? actionWords(key.replace(/Ids?$/, '')).toLowerCase()
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/
/** A code of ours as a value: "atLock", "not_offered". Nobody's name or sentence is written so. */
const CODE = /^[a-z]+(?:[A-Z][a-z]+|_[a-z]+)+$/

function valueWords(key: string, value: unknown, ids: boolean): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value))
    return value
      .map((each) => valueWords(key, each, ids))
      .filter((each) => each !== '')
      .join(', ')
  if (typeof value === 'object') return factsWords(value, ids, ', ')
  return typeof value === 'string' ? textWords(key, value, ids) : JSON.stringify(value)
}

function textWords(key: string, value: string, ids: boolean): string {
  if (ID.test(value)) return ids ? value : ''
  if (UTC.test(value)) return exactWords(exactly(value))
  if (isLocalDate(value)) return plainDateWords(value)
  if (key === 'permission') return known(permissionWords, value) ?? value
  if (key === 'role') return known(roleWords, value)?.label ?? value
  if (key === 'call' || key === 'command') return actionWords(value).toLowerCase()
  if (hasFieldWords(fieldOf(value)) && isFieldList(key)) return fieldWords(fieldOf(value))
  return CODE.test(value) ? actionWords(value).toLowerCase() : value
}

function isFieldList(key: string): boolean {
  return ['field', 'fields', 'columns', 'boxes'].includes(key)
}

/** "returned_at" of the table is "returnedAt" of the form. */
function fieldOf(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}

function known<V>(words: Readonly<Record<string, V>>, key: string): V | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}

function readFacts(detail: string): object {
  try {
    const facts: unknown = JSON.parse(detail)
    return typeof facts === 'object' && facts !== null ? facts : {}
  } catch {
    return { note: detail }
  }
}
