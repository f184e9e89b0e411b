/** Whether a name somebody typed is that of the person who is working: case and outer spaces do not matter. */
export function isMyName(name: string | null, me: string): boolean {
  return name !== null && name.trim().toLowerCase() === me.trim().toLowerCase()
}
