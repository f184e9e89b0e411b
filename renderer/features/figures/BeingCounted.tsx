import { periodWords, type Period } from '../../../shared/returns/figures/period'
import { Words } from '../../components/Words'

/** Stands where the figures of a period will: never those of another. */
export function BeingCounted({ period }: { readonly period: Period }) {
  return (
    <Words>
      <p>
        <output>Counting {periodWords(period)} …</output>
      </p>
    </Words>
  )
}
