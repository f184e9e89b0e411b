import type { call } from '../../app/api'

export type AuditLine = Awaited<ReturnType<typeof call.audit.list>>['entries'][number]

/** "episode.recorded" as "Episode recorded", "recoverySheet.proved" as "Recovery sheet proved". */
export function actionWords(action: string): string {
  const words = action
    .replaceAll('.', ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

/** The further facts of an entry, kept as JSON, as "rows: 43 · year: 2027". */
export function detailWords(detail: string): string {
  const facts = readFacts(detail)
  return Object.entries(facts)
    .map(
      ([key, value]) =>
        `${actionWords(key).toLowerCase()}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
    )
    .join(' · ')
}

function readFacts(detail: string): object {
  try {
    const facts: unknown = JSON.parse(detail)
    return typeof facts === 'object' && facts !== null ? facts : {}
  } catch {
    return { note: detail }
  }
}
