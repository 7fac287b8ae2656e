/** A line to be printed, before the page cuts it. */
export interface Row {
  readonly text: string
  /** Blank lines above it. */
  readonly gap: number
  /** Is it cut where the measure is full? */
  readonly wraps?: boolean
  /** Does it stay on the page of what is below it? */
  readonly keeps?: boolean
  /** The place among the pieces of the issue that begins here. */
  readonly begins?: number
}

/** What a careful editor makes of a piece. */
export interface GoldArticle {
  readonly title: string
  /** Other right titles: with what stands before it, or behind a dash. */
  readonly titleAlso: readonly string[]
  section: string | null
  /** Other right sections, where only a list that leaves the piece out tells sections. */
  sectionAlso?: ReadonlyArray<string | null>
  page: number | null
  authors: readonly string[]
  /** Other right authors, where print tells them in the text alone. */
  readonly authorsAlso: ReadonlyArray<readonly string[]>
  readonly units: readonly GoldUnit[]
}

export interface GoldUnit {
  readonly is: 'heading' | 'text' | 'caption'
  readonly text: string
  /** May be left out, or be part of the title. */
  readonly optional?: boolean
  /** May be a line of text, too. */
  readonly orText?: boolean
}

/** Of the issue itself; fields that print does not tell are left out. */
export interface GoldIssue {
  readonly title?: string
  readonly year: number
  readonly months?: readonly number[]
  readonly number?: number | null
  readonly total: number
  readonly volume?: number
}

export interface Gold {
  readonly issue: GoldIssue
  readonly sections: readonly string[]
  readonly articles: readonly GoldArticle[]
}
