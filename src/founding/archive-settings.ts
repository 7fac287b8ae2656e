import {stringify} from 'yaml'

/**
 * The settings of a new archive: the commented ones that every archive begins with, under its name.
 *
 * @param blank - site.yaml of this folder
 */
export function archiveSettings(blank: string, title: string, association: string): string {
  return blank
    .replace(/^title: .*$/m, () => stringify({title}, {lineWidth: 0}).trim())
    .replace(/^association: .*$/m, () => stringify({association}, {lineWidth: 0}).trim())
}
