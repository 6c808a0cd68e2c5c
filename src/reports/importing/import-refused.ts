/** A file that is not read; the message is for the person who sent it. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused'
}
