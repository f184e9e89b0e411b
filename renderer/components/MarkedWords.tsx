import { splitByMarks, type Mark } from '../../shared/domain/interviews/marks'
import classes from './MarkedNotes.module.css'

/** A text to read, with its marked passages tinted. */
export function MarkedWords({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }) {
  return splitByMarks(text, marks).map((passage, index) =>
    passage.kinds.length === 0 ? (
      passage.text
    ) : (
      // A passage is known by its place: two may hold the same words.
      <mark key={index} className={classes.shown}>
        {passage.text}
      </mark>
    ),
  )
}
