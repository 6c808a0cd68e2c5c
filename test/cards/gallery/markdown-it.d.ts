/** The little of it that is used here; the package brings no types. */
declare module 'markdown-it' {
  class MarkdownIt {
    constructor(options?: { linkify?: boolean })
    render(markdown: string): string
  }
  export = MarkdownIt
}
