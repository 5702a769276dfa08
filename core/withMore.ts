/**
 * A copy with more to it, as `{ ...of, …more }` is. Of those V8 makes, in Node 20, each a kind of its own when `more` adds anything, and
 * looks up anew what is asked of it, every time: where such copies are made by the thousand, they are made here.
 */
export const withMore = <Of extends object, More extends object>(of: Of, more: More): Of & More => Object.assign({}, of, more);
