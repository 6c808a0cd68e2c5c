const PLAIN = /^[!-~]+(?: [!-~]+)*$/

/** Letters, figures and signs of a plain keyboard, one blank between words: most of what is typed, and nothing in it to be mended. */
export const isPlain = (text: string): boolean => PLAIN.test(text)
