import type { TaskName } from "../../../core/tasks/task.ts";
import type { Desk } from "../desk.ts";
import type { Child } from "../el.ts";
import type { TabName } from "../frame.ts";
import { controlView } from "./control.ts";
import { distributionView } from "./distribution.ts";
import { explainView } from "./explain.ts";
import { historyView } from "./history.ts";
import { investmentView } from "./investment.ts";
import { rotationView } from "./rotation.ts";

/** What each tab draws from what the pane remembers. */
export const views: Readonly<Record<TabName, (desk: Desk) => readonly Child[]>> = {
  control: controlView, distribution: distributionView, explain: explainView, investment: investmentView, rotation: rotationView, history: historyView,
};

/** Tabs that show a task's preview. */
export const taskOfTab: Readonly<Partial<Record<TabName, TaskName>>> = { distribution: "distribution", investment: "investment", rotation: "rotation" };
