import type { Where } from "../../../core/finding.ts";
import type { Desk } from "../desk.ts";

/** Shows a cell in the workbook; the focus stays in the pane. */
export const goToCell = (desk: Desk, where: Where): Promise<void> => desk.run("", async () => desk.door.goTo(where));
