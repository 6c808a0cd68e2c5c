/** What the work comes to, or undefined where it takes longer than `ms`: it goes on. */
export const within = <T extends object>(work: Promise<T>, ms: number): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((done) => {
    timer = setTimeout(done, ms, undefined)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
