import { arc, box, disc, slice, stroke, triangle, union, without } from "./shapes.mjs";

const [teal, leaf, amber, ink] = ["#12808f", "#4aa564", "#e8a317", "#77828c"];

const page = without(box(4, 2, 26, 30, 3), box(6.5, 4.5, 23.5, 27.5, 1));
const badge = (colour) => [[null, disc(23, 23, 9)], [colour, disc(23, 23, 8)]];

/**
 * What each icon is made of: colour and shape, later ones on top; no colour wipes clean. The cake is shared as the costs are:
 * one half, and smaller pieces, of which one is on its way to somebody's plate.
 */
export const drawings = {
  samfordel: [
    [teal, slice(15, 17, 14, 182, 358)],
    [leaf, slice(15, 17, 14, 92, 176)],
    [amber, slice(17.5, 14.5, 13, 2, 88)],
  ],
  check: [
    [ink, page], [ink, union(box(9, 8, 21, 10.5), box(9, 13, 21, 15.5), box(9, 18, 14, 20.5))],
    ...badge(leaf), ["#ffffff", stroke(2.6, [19, 23.2], [22, 26], [27, 20])],
  ],
  recompute: [
    [teal, union(arc(16, 17, 12, 3.4, 70, 335), triangle([11, 0.5], [11.5, 10.5], [19.5, 4.5]))],
    [amber, slice(16.6, 16.4, 7.5, 2, 88)], [leaf, slice(16, 17, 7.5, 92, 358)],
  ],
  insert: [
    [ink, without(box(2, 4, 28, 27, 3), box(4.5, 11, 10, 15), box(12.5, 11, 18, 15), box(20.5, 11, 25.5, 15), box(4.5, 17.5, 10, 24.5), box(12.5, 17.5, 18, 24.5), box(20.5, 17.5, 25.5, 24.5))],
    ...badge(leaf), ["#ffffff", union(stroke(2.6, [23, 18.5], [23, 27.5]), stroke(2.6, [18.5, 23], [27.5, 23]))],
  ],
  undo: [
    [teal, union(arc(17, 18, 9.5, 3.6, 0, 200), box(10, 6.7, 17.2, 10.3), triangle([11.5, 0.5], [11.5, 16.5], [2, 8.5]))],
  ],
};

/** Every size Office may ask for. */
export const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
