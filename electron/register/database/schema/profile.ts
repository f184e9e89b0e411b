import type { RecordColumns } from './common'

/** What the police ask of a missing child and no other record holds: written down before the night it is needed. */
export interface ProfileTable extends RecordColumns {
  child_id: string
  height: string | null
  build: string | null
  /** Colour, length, how it is worn. */
  hair: string | null
  eyes: string | null
  /** Skin colour, complexion. */
  skin: string | null
  /** Scars, tattoos, piercings, glasses, how the child walks or speaks. */
  body_marks: string | null
  /** What the child usually wears; what was worn on the day stands on the episode. */
  usual_clothing: string | null
  /** One a line: number, whose, network. */
  phones: string | null
  /** One a line: service, name used. */
  social_media: string | null
  /** Where the child may go, and to whom, beyond contacts and places named in the records. */
  goes_to: string | null
  /** Conditions, disabilities, allergies. */
  medical: string | null
  /** What the child takes, and when. */
  medication: string | null
  /** What happens without it, and how soon. */
  without_medication: string | null
  /** How the child gets about: buses, trains, bicycle, lifts. */
  travel: string | null
  /** Money, bank card, how it is used. */
  money: string | null
  /** How to approach and calm the child; what whoever finds the child should know. */
  advice: string | null
}

/** A photo of a child, as small as it was brought in: at most 1200 pixels, JPEG, without anything but the picture. */
export interface PhotoTable extends RecordColumns {
  child_id: string
  /** Local date; null where nobody knows. */
  taken_on: string | null
  /** The JPEG file. */
  content: Uint8Array
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
}
