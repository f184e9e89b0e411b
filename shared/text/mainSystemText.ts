/** One fact in words; a value of several lines stands below its label. */
export interface SystemLine {
  readonly label: string
  readonly value: string | null
}

/** A record for the council's main case system, in words. */
export interface SystemBlock {
  /** "Missing episode 2026-0042", "Return home interview", "Child". */
  readonly title: string
  /** Whose it is: "Amira Cole, reference 566910, born 4 Mar 2011". */
  readonly child: string
  readonly lines: readonly SystemLine[]
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[]
}

/** Answers that say nothing to a reader of another system. */
const nothingSaid: ReadonlySet<string> = new Set(['', 'not known', 'time not known'])

/**
 * The block as plain text: no markup, no tabs, and the same text for the same facts, so that it can be told whether
 * what was copied is still what the register holds. Facts nobody recorded are left out.
 */
export function mainSystemText({ title, child, lines, lists }: SystemBlock): string {
  const said = lines.flatMap(({ label, value }) =>
    value === null || nothingSaid.has(value.trim()) ? [] : [lineOf(label, value)],
  )
  const listed = lists
    .filter(({ items }) => items.length > 0)
    .map(({ title: heading, items }) =>
      [`${heading}:`, ...items.map((item) => `- ${plain(item)}`)].join('\n'),
    )
  return `${[[title, child].join('\n'), said.join('\n'), ...listed, 'From Homeward.']
    .filter((part) => part !== '')
    .join('\n\n')}\n`
}

function lineOf(label: string, value: string): string {
  const text = plain(value)
  return text.includes('\n') ? `${label}:\n${text}` : `${label}: ${text}`
}

/** Line ends of one kind, no tabs and nothing invisible that another system might choke on. */
function plain(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(/[^\P{Cc}\n]/gu, '')
    .trim()
}
