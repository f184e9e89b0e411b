/** Where a placement lies, seen from the authority that answers for the child. Worked out each time, never stored. */
export interface PlaceFacts {
  /** Authority the placement lies in: DfE number or WAL, SCO, NIR, NUK, CON; null where nobody knows. */
  readonly placementLa: string | null
  /** DfE number of the authority that answers for the child; null until it is set. */
  readonly answeringLa: string | null
  /**
   * Authorities that adjoin it, by DfE number, with WAL or SCO where it lies on that border; null until they are
   * entered. Empty is an answer: an island adjoins nobody.
   */
  readonly neighbours: readonly string[] | null
}

export interface AreaOfPlacement {
  readonly area: 'in_area' | 'out_of_area' | 'not_known'
  /** At a distance: outside the area, and in none that adjoins it. */
  readonly atADistance: 'yes' | 'no' | 'not_known'
  /** A sentence for the screen. */
  readonly why: string
}

/** Countries Homeward holds no authorities of: on their border nobody can tell which one a placement lies in. */
const acrossTheBorder = ['WAL', 'SCO']

/**
 * Outside the area: in another authority's. At a distance: also in none that adjoins it (Care Planning Regulations
 * 2010, regulation 11 as amended 2013; practice.md 5.1, confirmed). An authority that is not known is never "in area".
 */
export function areaOf({ placementLa, answeringLa, neighbours }: PlaceFacts): AreaOfPlacement {
  if (placementLa === null) return notKnown('Which authority the placement lies in is not recorded.')
  if (placementLa === 'CON')
    return notKnown('The placement is confidential: which authority it lies in is not recorded.')
  if (answeringLa === null) return notKnown("This council's own number is not set in Settings.")
  if (placementLa === answeringLa)
    return { area: 'in_area', atADistance: 'no', why: 'The placement lies in the area.' }
  return { area: 'out_of_area', ...distanceOf(placementLa, neighbours) }
}

function notKnown(why: string): AreaOfPlacement {
  return { area: 'not_known', atADistance: 'not_known', why }
}

function distanceOf(
  placementLa: string,
  neighbours: readonly string[] | null,
): Pick<AreaOfPlacement, 'atADistance' | 'why'> {
  if (neighbours === null)
    return {
      atADistance: 'not_known',
      why: 'The placement lies outside the area. Whether at a distance is not known: the neighbouring authorities are not entered in Settings.',
    }
  if (!neighbours.includes(placementLa))
    return {
      atADistance: 'yes',
      why: 'The placement lies at a distance: outside the area, and in no authority that adjoins it.',
    }
  if (acrossTheBorder.includes(placementLa))
    return {
      atADistance: 'not_known',
      why: 'The placement lies across the border. Whether at a distance is not known: that depends on the authority there.',
    }
  return { atADistance: 'no', why: 'The placement lies outside the area, in an authority that adjoins it.' }
}

/** "In our area", "Outside the area, at a distance" and the like, for lists and facts. */
export function areaWords({ area, atADistance }: Pick<AreaOfPlacement, 'area' | 'atADistance'>): string {
  if (area === 'not_known') return 'Not known'
  if (area === 'in_area') return 'In the area'
  if (atADistance === 'yes') return 'Outside the area, at a distance'
  return atADistance === 'no' ? 'Outside the area, adjoining' : 'Outside the area; distance not known'
}
