/** What the review page asks for cannot be done; the message is a Chinese sentence for the editor. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
}
