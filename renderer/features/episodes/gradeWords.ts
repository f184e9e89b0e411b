/** A police grade for a column: without what the grade was called before, which its option in a form says. */
export function shortGrade(label: string): string {
  return label.replace(/ \(.*\)$/, '')
}
