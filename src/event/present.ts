// Makes an object without the keys that hold nothing.
// What is optional is absent, never `undefined`: so types, tests and `Object.keys` agree.
// Knows nothing of what the keys mean.

/** `T` with each key that may hold `undefined` turned into one that may be absent. */
export type Present<T> =
  & {readonly [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key]}
  & {readonly [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>};

/**
 * A copy of `object` without the keys that hold `undefined`, in the same order.
 *
 * @example
 * present({name: 'Doha', lat: undefined}) //=> {name: 'Doha'}
 */
export function present<T extends object>(object: T): Present<T> {
  // No type says that a filter by value is a filter by key.
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Present<T>;
}
