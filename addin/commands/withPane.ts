import { wish, type Wish } from "../taskpane/wishes.ts";

/**
 * A ribbon button: opens the pane and asks it for one thing. All of them answer where the answer can be read, with what was
 * found or refused and what to do, instead of a dialog. Office greys the button until `completed`, so it is always said.
 */
export const withPane = (one: Wish) => async (event: Office.AddinCommands.Event): Promise<void> => {
  try {
    wish(one);
    await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
};
