import { usePlacementArea } from './usePlacementArea'

/** What follows from the authority chosen, said while the form is filled in. */
export function AreaSentence({ placementLa }: { readonly placementLa: string | null }) {
  const area = usePlacementArea(placementLa)
  return placementLa === null || area === null ? null : <output>{area.why}</output>
}
