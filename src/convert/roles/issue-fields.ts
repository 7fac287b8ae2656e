import type {Habit, IssueFields} from '../../schemas/structure.ts'
import {articlesOf, type IssueTree} from '../tree.ts'
import {hasForm} from './habits.ts'

/**
 * What is said of the issue itself: by the habits of its periodical, on lines outside of the articles, and on no line. The last
 * outweighs the others, and a line what all issues have.
 */
export function toldOfIssue(tree: IssueTree, habits: readonly Habit[], told: IssueFields): IssueFields {
  const outside = tree.lines.filter(({number}) => standsOutside(tree, number))
  const usual = habits.flatMap(({form, set}) =>
    set && (form === undefined || outside.some((_, index) => hasForm(outside, index, form))) ? [set] : [],
  )
  const fields: IssueFields = Object.assign({}, ...usual, ...outside.map(({stated}) => stated?.issue), told)
  return fields.combined === undefined && fields.months !== undefined
    ? {...fields, combined: fields.months.length > 1}
    : fields
}

/** Is a line part of the masthead, the 目录 or the colophon, or left out? */
export function standsOutside(tree: IssueTree, number: number): boolean {
  return (
    tree.outside.has(number) ||
    !articlesOf(tree).some(({position: {start, end}}) => number >= start.line && number <= end.line)
  )
}
