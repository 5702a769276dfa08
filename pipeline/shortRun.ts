import { setFlagsFromString } from "node:v8";

/**
 * Lets V8 wait before it optimises: a function has to run through six times as much as by default. Most of a run is over before
 * what was optimised has paid for itself, and the compiler works on threads that reading wants. Loops over a long
 * book are long enough all the same. What is computed does not change.
 */
setFlagsFromString("--interrupt-budget=800000");

/** But what is long has to do so no more often than what is short: the long loops that read cells are what is run most. */
setFlagsFromString("--bytecode-size-allowance-per-tick=1000");

/** And lets it make less of each when it does: a third of what it would otherwise write into one function from others. */
setFlagsFromString("--max-inlined-bytecode-size-cumulative=300");

/** Room for what is new grows to all it may have at once: what workbooks say is to be kept, and would be copied at every step on the way. */
setFlagsFromString("--semi-space-growth-factor=16");
