import { StatusWord } from './StatusWord'

export interface WhoseProps {
  /** Who it was given to; null for nobody. */
  readonly name: string | null
  /** The person who is working. */
  readonly mine: boolean
}

/** Whose a row is: "mine" stands out, a colleague is named. */
export function Whose({ name, mine }: WhoseProps) {
  if (mine) return <StatusWord meaning="plain">mine</StatusWord>
  return <>{name ?? 'Nobody named'}</>
}
