export interface NotRunListProps {
  readonly notRun: readonly { readonly rule: string; readonly because: string }[]
}

/** Which rules could not run, by the reason. */
export function NotRunList({ notRun }: NotRunListProps) {
  if (notRun.length === 0) return null
  const reasons = new Map<string, string[]>()
  for (const { rule, because } of notRun) reasons.set(because, [...(reasons.get(because) ?? []), rule])
  return (
    <ul>
      {[...reasons].map(([because, rules]) => (
        <li key={because}>
          {rules.length === 1 ? 'Rule' : 'Rules'} {rules.join(', ')} did not run: {because}
        </li>
      ))}
    </ul>
  )
}
