/** Does a text name this reference? As a whole: DAG-DEC9 is not mentioned by DAG-DEC99. */
export const mentions = (text: string, ref: string): boolean =>
  text
    .toLowerCase()
    .split(ref.toLowerCase())
    .slice(1)
    .some((behind) => !/^[\p{L}\p{N}]/u.test(behind))
