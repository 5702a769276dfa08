/** A worksheet as the last sync saw it. The id outlives a change of name. */
export interface KnownSheet { readonly id: string; readonly name: string; readonly hidden: boolean; readonly protected: boolean }

/**
 * What the last sync told of the workbook. With the sheets known, one sync can ask for all of them and for the list itself;
 * without, the list has to come first.
 */
export interface Memory { readonly file: string; readonly sheets: readonly KnownSheet[]; readonly names: ReadonlyMap<string, string> }

/** Asks, within a sync, for what the memory is made of; the function gives it when the sync is done. */
export function askForMemory({ workbook }: Excel.RequestContext): () => Memory {
  const { worksheets, names } = workbook;
  workbook.load("name");
  worksheets.load("items/id,items/name,items/visibility,items/protection/protected");
  names.load("items/name,items/formula");
  return () => ({
    file: workbook.name,
    sheets: worksheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, hidden: sheet.visibility !== "Visible", protected: sheet.protection.protected })),
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
  });
}

export const sheetNamed = (memory: Memory, name: string): KnownSheet | undefined => {
  const sought = name.toLowerCase();
  return memory.sheets.find((sheet) => sheet.name.toLowerCase() === sought);
};
