/** A question the record cannot answer by itself: shown on the card, `candidates` as buttons. */
export interface Ask {
  about: 'owner' | 'due' | 'kind'
  question: string
  /** For a due: dates (`YYYY-MM-DD`) or phrases the reader of dues understands. For an owner: printed owners. */
  candidates: string[]
}
