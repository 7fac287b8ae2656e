import type {Issue} from './issues.ts'

/** An issue of which nothing is known: what the cover of an archive shows before its first one. */
export const unprintedIssue: Issue = {
  id: '',
  data: {
    title: null,
    publisher: null,
    publisherEnglish: null,
    year: null,
    months: [],
    combined: false,
    number: null,
    total: null,
    volume: null,
    issueLine: null,
    notice: null,
    sections: [],
    editors: [],
    responsibleEditor: null,
    contents: [],
    masthead: [],
    colophon: [],
  },
}
