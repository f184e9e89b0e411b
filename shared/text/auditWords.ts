/** "episode.recorded" as "Episode recorded", "recoverySheet.proved" as "Recovery sheet proved". */
export function actionWords(action: string): string {
  const words = action
    .replaceAll('.', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** The further facts of an entry, kept as JSON, as "rows: 43 · year: 2027"; empty ones are left out. */
export function detailWords(detail: string): string {
  return Object.entries(readFacts(detail))
    .map(([key, value]): [string, string] => [actionWords(key).toLowerCase(), valueWords(value)])
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join(' · ')
}

/** A code of ours as a value: "atLock". Nobody's name or sentence is written so. */
const CODE = /^[a-z]+(?:[A-Z][a-z]+)+$/

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (typeof value !== 'string') return JSON.stringify(value)
  return CODE.test(value) ? actionWords(value).toLowerCase() : value
}

function readFacts(detail: string): object {
  try {
    const facts: unknown = JSON.parse(detail)
    return typeof facts === 'object' && facts !== null ? facts : {}
  } catch {
    return { note: detail }
  }
}
