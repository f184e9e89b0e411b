/** "1 row", "3 rows"; give the plural where an s does not make it ("children"). */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
