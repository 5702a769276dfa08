import { contracts } from "../sheets/contracts.ts";
import type { Task, TaskName } from "./task.ts";

const model = ["setup", "participants", "pools", "bases", "keys", "internalUse", "frame"];

/** Every task, in the order both doors show them. */
export const tasks: readonly Task[] = [
  { name: "check", contracts: contracts.map(({ id }) => id), tables: [] },
  { name: "distribution", contracts: model, tables: ["distribution"] },
  { name: "investment", contracts: ["setup", "participants", "keys", "bases", "investmentPlan", "investmentFrames", "advances", "investmentReport"], tables: ["plan", "investmentDistribution", "financing"] },
  { name: "rotation", contracts: ["setup", "participants", "rotation", "deviceRegister"], tables: ["rotation"] },
];

export const taskNamed = (name: TaskName): Task => tasks.find((task) => task.name === name)!;
