import { commands } from "./commands.ts";
import { withPane } from "./withPane.ts";

/** Tells Office which code answers to which ribbon button. */
export function registerCommands(): void {
  for (const [name, wish] of Object.entries(commands)) Office.actions.associate(name, withPane(wish));
}
