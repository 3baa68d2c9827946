/**
 * A step of a pipeline that remembers its newest result for each thing it starts from, for as long as what else it was
 * given stays the same values.
 */
export function remembered<From extends object, Rest extends readonly unknown[], Result>(
  step: (from: From, ...rest: Rest) => Result,
): (from: From, ...rest: Rest) => Result {
  const known = new WeakMap<From, { readonly rest: Rest; readonly result: Result }>();
  return (from, ...rest) => {
    const found = known.get(from);
    if (found?.rest.every((value, i) => value === rest[i])) return found.result;
    const result = step(from, ...rest);
    known.set(from, { rest, result });
    return result;
  };
}
