/** More notes than anybody reads. */
const MAX_NOTES = 50;

/**
 * Notes for the person who gave the source, up to a limit. They are made when
 * there is room for them: finding the line of a place takes a walk through the
 * text, and a long script may give cause for thousands.
 */
export class Notes {
  readonly #notes: string[] = [];
  #left = 0;

  add(make: () => string): void {
    if (this.#notes.length < MAX_NOTES) this.#notes.push(make());
    else this.#left += 1;
  }

  get isEmpty(): boolean {
    return this.#notes.length === 0;
  }

  toList(): string[] {
    return this.#left > 0
      ? [...this.#notes, `There are ${this.#left} more notes.`]
      : [...this.#notes];
  }
}
