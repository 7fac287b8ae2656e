import type {LineRole} from '../../schemas/structure.ts'
import type {Command} from './keys.ts'

/** What keys do to the page. */
export interface CommandActions {
  readonly move: (by: number, extend: boolean) => void
  readonly doubt: (by: 1 | -1) => void
  readonly give: (role: LineRole) => void
  readonly deepen: (by: 1 | -1) => void
  readonly settle: (checked: boolean) => void
  readonly settleAll: (checked: boolean) => void
  readonly correct: () => void
  readonly set: () => void
  readonly picture: () => void
  readonly cut: () => void
  readonly original: () => void
  readonly everywhere: () => void
  readonly help: () => void
  readonly act: (action: {readonly do: 'undo' | 'redo' | 'write'}) => void
}

/** Does what a key asks for. */
export function obey(command: Command, actions: CommandActions): void {
  switch (command.do) {
    case 'move':
      actions.move(command.by, command.extend)
      break
    case 'doubt':
      actions.doubt(command.by)
      break
    case 'give':
      actions.give(command.role)
      break
    case 'deepen':
      actions.deepen(command.by)
      break
    case 'settle':
      actions.settle(command.checked)
      break
    case 'settle-all':
      actions.settleAll(command.checked)
      break
    case 'correct':
    case 'set':
    case 'picture':
    case 'cut':
    case 'original':
    case 'everywhere':
    case 'help':
      actions[command.do]()
      break
    default:
      actions.act({do: command.do})
  }
}
