import classes from './CodeGroups.module.css'

/** A code to be written down or read from paper, in numbered groups. */
export function CodeGroups({ groups }: { readonly groups: readonly string[] }) {
  return (
    <ol className={classes.groups}>
      {groups.map((group, index) => (
        // A group is known by its place; two may be the same.
        <li key={index}>
          <span className={classes.number}>{index + 1}</span>
          <span className={classes.group} data-code-group>
            {group}
          </span>
        </li>
      ))}
    </ol>
  )
}
