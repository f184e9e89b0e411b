import { Words } from '../../components/Words'

/** Records an undo leaves alone. */
export function KeptRows({ rows }: { readonly rows: readonly string[] }) {
  if (rows.length === 0) return null
  return (
    <Words>
      <ul>
        {[...new Set(rows)].map((row) => (
          <li key={row}>{row}</li>
        ))}
      </ul>
    </Words>
  )
}
