import { periodWords, type Period } from '../../../shared/returns/figures/period'
import { Empty } from '../../components/Empty'

/** Stands where the figures of a period will: never those of another. */
export function BeingCounted({ period }: { readonly period: Period }) {
  return (
    <div role="status">
      <Empty>Counting {periodWords(period)} …</Empty>
    </div>
  )
}
