import type {LineRole} from '../../schemas/structure.ts'

/** A role on the review page: the key that gives it, and its mark in the margin. */
export interface RoleKey {
  readonly role: LineRole
  /** A digit, or a letter: where they can be, the initials of their Chinese names. */
  readonly key: string
  /** At most two characters. */
  readonly mark: string
}

/** All roles, in the order in which the page offers them: what an editor gives most often first. */
export const roleKeys: readonly RoleKey[] = [
  {role: 'title', key: '1', mark: '标题'},
  {role: 'subtitle', key: '2', mark: '副题'},
  {role: 'heading', key: '3', mark: '小标'},
  {role: 'paragraph', key: '4', mark: '段'},
  {role: 'goes-on', key: '5', mark: '接'},
  {role: 'item', key: '6', mark: '项'},
  {role: 'caption', key: '7', mark: '图说'},
  {role: 'table-row', key: '8', mark: '表'},
  {role: 'byline', key: '9', mark: '署名'},
  {role: 'furniture', key: '0', mark: '不收'},
  {role: 'section', key: 'L', mark: '栏目'},
  {role: 'document-number', key: 'W', mark: '文号'},
  {role: 'date', key: 'R', mark: '日期'},
  {role: 'source', key: 'Y', mark: '来源'},
  {role: 'signature', key: 'K', mark: '落款'},
  {role: 'quotation', key: 'I', mark: '引文'},
  {role: 'verse', key: 'S', mark: '诗'},
  {role: 'note', key: 'Z', mark: '注'},
  {role: 'masthead', key: 'T', mark: '刊头'},
  {role: 'contents', key: 'M', mark: '目录'},
  {role: 'colophon', key: 'B', mark: '版权'},
]
