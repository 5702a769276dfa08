import type { Finding } from "../../core/finding.ts";
import type { Selection } from "../taskpane/door.ts";
import type { Place } from "../taskpane/place.ts";
import type { OpenBook } from "./openBook.ts";

/** What the browser's door keeps between two drawings: open workbooks, what could not be opened, and the cell that is looked at. */
export interface Shelf {
  readonly why: NonNullable<Place["why"]>;
  books: readonly OpenBook[];
  findings: readonly Finding[];
  /** Results of several workbooks go to one of their own; of one, to its copy. */
  results: OpenBook;
  looked: Selection | undefined;
  /** Tells the pane that another cell is looked at. */
  tell: (selection: Selection) => void;
}

/** The workbook results are written to. */
export const targetOf = ({ books, results }: Shelf): OpenBook => (books.length === 1 ? books[0]! : results);

/** Everything that is read: the files, and what has been written of several. */
export const openBooks = (shelf: Shelf): readonly OpenBook[] => (shelf.books.length > 1 && shelf.results.isWritten() ? [...shelf.books, shelf.results] : shelf.books);
