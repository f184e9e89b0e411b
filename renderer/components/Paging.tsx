import { Button } from '@mantine/core'
import classes from './Paging.module.css'

export interface PagingProps {
  readonly offset: number
  readonly limit: number
  readonly total: number
  readonly onOffset: (offset: number) => void
}

/**
 * "1 to 50 of 312" with previous and next; nothing when all rows fit on one page.
 *
 * @param of what the table lists: a page may hold several
 */
export function Paging({ offset, limit, total, onOffset, of }: PagingProps & { readonly of: string }) {
  if (total <= limit && offset === 0) return null
  const last = Math.min(offset + limit, total)
  return (
    <nav className={classes.paging} aria-label={`Pages: ${of}`}>
      <output>
        {(offset + 1).toLocaleString('en-GB')} to {last.toLocaleString('en-GB')} of{' '}
        {total.toLocaleString('en-GB')}
      </output>
      <Button
        variant="default"
        size="xs"
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - limit))}
      >
        Previous
      </Button>
      <Button variant="default" size="xs" disabled={last >= total} onClick={() => onOffset(offset + limit)}>
        Next
      </Button>
    </nav>
  )
}
