/** Works on up to `width` items at once, ahead of whoever takes the results, and hands them over in the order of the items. */
export async function* workAhead<T, R>(
  items: Iterable<T> | AsyncIterable<T>,
  width: number,
  work: (item: T) => Promise<R>,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Its failure is met when its turn comes; until then it must not count as unhandled.
    result.catch(() => {});
    begun.push(result);
    if (begun.length >= width) yield await next(begun);
  }
  while (begun.length > 0) yield await next(begun);
}

function next<R>(begun: Promise<R>[]): Promise<R> {
  const [first] = begun.splice(0, 1);
  if (!first) throw new Error("Nothing was begun");
  return first;
}
