import classes from './Kbd.module.css'

/** Keys to press, "Ctrl+K". */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className={classes.keys}>
      {keys.split('+').map((key, index) => (
        <span key={key}>
          {index > 0 && '+'}
          <kbd className={classes.key}>{key}</kbd>
        </span>
      ))}
    </span>
  )
}
