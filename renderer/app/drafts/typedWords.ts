/** Ids and codes of lists, which nobody typed. */
const machineMade = /^(?:[0-9a-f]{8}-[0-9a-f-]{27}|[a-z0-9]+(?:_[a-z0-9]+)+)$/u

/**
 * The words in a draft, for its author to look at before they throw it away.
 *
 * @param body of the draft, as the form kept it
 * @returns each once, in the order of the form; of a form that was filled from a record only what was typed over it
 */
export function typedWords(body: string): readonly string[] {
  return [...new Set(wordsIn(ownPart(JSON.parse(body))))]
}

/** Forms filled from a record keep what it held beside what they hold. */
function ownPart(body: unknown): unknown {
  if (!isObject(body) || !isObject(body.held) || !isObject(body.values)) return body
  const { held, values } = body
  return Object.entries(values).flatMap(([key, value]) =>
    JSON.stringify(value) === JSON.stringify(held[key]) ? [] : [value],
  )
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' || machineMade.test(value) ? [] : [value.trim()]
  if (Array.isArray(value)) return value.flatMap(wordsIn)
  return isObject(value) ? Object.values(value).flatMap(wordsIn) : []
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
