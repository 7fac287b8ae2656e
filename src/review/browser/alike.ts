import type {MessageView, Settlement} from '../shared/view.ts'

/** As many messages that ask the same may be answered at once. */
const several = 3

/** Messages that ask the same, by the first of them in the list; of those of which there are several. */
export function alikeByFirst(messages: readonly MessageView[]): Map<MessageView, readonly MessageView[]> {
  const groups = Map.groupBy(
    messages.filter(({group}) => group !== null),
    ({group}) => group,
  )
  return new Map(
    [...groups.values()].flatMap(group => {
      const [first] = group
      return first && group.length >= several ? [[first, group] as const] : []
    }),
  )
}

/** The messages that ask what this one asks; none where they are not several. */
export function alike(message: MessageView, messages: readonly MessageView[]): readonly MessageView[] {
  const group = messages.filter(each => each.group !== null && each.group === message.group)
  return group.length >= several ? group : []
}

/** How all of them are settled at once: as each offers, and that each is right as it is. */
export function settlementsOfAll(group: readonly MessageView[]): Settlement[] {
  return (group[0]?.settlements ?? []).flatMap(({label, answers}) => {
    const decided = group.flatMap(({settlements}) => {
      const action = settlements.find(each => each.answers === answers)?.action
      return action?.do === 'decide' ? [action.decided] : []
    })
    return decided.length === group.length
      ? // each is about a line of its own
        [{label: `都${label.replace(/^第 \d+ 行/u, '')}`, action: {do: 'decide-all', decided}, answers}]
      : []
  })
}
