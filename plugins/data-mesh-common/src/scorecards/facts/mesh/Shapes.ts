const LIST = 0;

type Json = Record<string, unknown>;

/**
 * Takes the names of fields out of JSON and puts them back. An object becomes a
 * list of the number of its shape and its values, a list one of 0 and its items:
 * records of one kind share a few shapes, and names are half of them.
 */
export class Shapes {
  private readonly numbers = new Map<string, number>();
  /** By number; what is at 0 is never looked at. */
  private readonly names: string[][] = [[]];

  without(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const packed: unknown[] = [LIST];
    if (Array.isArray(value)) {
      for (const item of value) packed.push(this.without(item));
      return packed;
    }
    const names: string[] = [];
    for (const name of Object.keys(value)) {
      const field = (value as Json)[name];
      // As in JSON: what is undefined is not there.
      if (field === undefined) continue;
      names.push(name);
      packed.push(this.without(field));
    }
    packed[0] = this.numberOf(names);
    return packed;
  }

  with(packed: unknown): unknown {
    if (!Array.isArray(packed)) return packed;
    const [number] = packed as [number];
    if (number === LIST) {
      const items = new Array(packed.length - 1);
      for (let i = 1; i < packed.length; i++) {
        items[i - 1] = this.with(packed[i]);
      }
      return items;
    }
    const names = this.names[number];
    const value: Json = {};
    for (let i = 0; i < names.length; i++) {
      value[names[i]] = this.with(packed[i + 1]);
    }
    return value;
  }

  private numberOf(names: string[]): number {
    const key = JSON.stringify(names);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(names);
      this.numbers.set(key, number);
    }
    return number;
  }
}
